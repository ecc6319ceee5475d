'use client'
import { useEffect, useRef } from 'react'

type Props = { src: string; letter: string; language: string; scheme: string | null; title: string }

/** The frame as the script makes it on a partner's page, without their label. */
export function FramePreview({ src, letter, language, scheme, title }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const here = place.current
    const script = document.createElement('script')
    script.src = src
    Object.assign(script.dataset, { letter, language, title }, scheme && { scheme })
    here?.append(script)
    return () => here?.replaceChildren()
  }, [src, letter, language, scheme, title])
  return <div ref={place} className="mb-3" />
}
