'use client'
import { useEffect, useRef, useState } from 'react'
import { SignForm } from '@/app/parts/sign-form/sign-form'
import type { EmbedFormProps } from './embed-form-props'

type Sent = { next: string; email: string }

/**
 * The sign form in a frame. What comes after signing is said here: the page behind `next` holds a secret and is never
 * framed, so it opens in a tab of its own. Without JavaScript the form itself posts to a new tab.
 */
export function EmbedForm({ form, sentences }: EmbedFormProps) {
  const [sent, setSent] = useState<Sent | null>(null)
  if (sent) return <LookIntoMail sent={sent} sentences={sentences} />
  return <SignForm {...form} onAccepted={(next, email) => setSent({ next, email })} />
}

function LookIntoMail({ sent, sentences: say }: { sent: Sent; sentences: EmbedFormProps['sentences'] }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <div ref={said} role="status" tabIndex={-1} className="outline-none">
      <h2 className="sign-title">{say.sentTitle}</h2>
      <p className="mb-3">
        {say.sentTo}{' '}
        <strong className="[overflow-wrap:anywhere]">
          <bdi>{sent.email}</bdi>
        </strong>
      </p>
      <p className="mb-3">{say.sentNext}</p>
      <p className="text-quiet mb-3 text-sm">{say.sentEarlier}</p>
      <p>
        <a href={sent.next} target="_blank" rel="noreferrer">
          {say.sentHelp}
        </a>
      </p>
    </div>
  )
}
