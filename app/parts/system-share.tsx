'use client'

import { useSyncExternalStore } from 'react'

type Props = { label: string; title: string; address: string }

const never = () => () => {}

/** The system's share sheet. The button is there only in browsers that have one. */
export function SystemShare({ label, title, address }: Props) {
  const able = useSyncExternalStore(
    never,
    () => typeof navigator.share === 'function',
    () => false,
  )
  if (!able) return null
  // Who closes the sheet without sharing rejects the promise: nothing went wrong.
  const share = () => void navigator.share({ title, url: address }).catch(() => {})
  return (
    <button className="button-quiet" type="button" onClick={share}>
      {label}
    </button>
  )
}
