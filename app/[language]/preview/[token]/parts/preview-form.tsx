'use client'
import { useEffect, useRef, useState } from 'react'
import { SignForm } from '@/app/parts/sign-form/sign-form'
import type { SignFormProps } from '@/app/parts/sign-form/sign-form-props'

type Props = { form: SignFormProps; nothing: string; tried: boolean }

/** The letter's own form, which takes nothing: it says so when it is sent, and keeps what was typed. A link that leads elsewhere by now is opened anew. */
export function PreviewForm({ form, nothing, tried }: Props) {
  const [times, setTimes] = useState(tried ? 1 : 0)
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (times > 0) said.current?.focus()
  }, [times])
  return (
    <>
      {times > 0 && (
        <div ref={said} className="notice" role="status" tabIndex={-1}>
          <p className="font-semibold">{nothing}</p>
        </div>
      )}
      <SignForm
        {...form}
        onAccepted={() => setTimes((before) => before + 1)}
        onGone={() => window.location.reload()}
      />
    </>
  )
}
