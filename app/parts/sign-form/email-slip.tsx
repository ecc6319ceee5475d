'use client'
import { useEffect, useRef, useState } from 'react'
import { EmailChoice, type Slip } from '../email-choice'
import { readEmail } from '@/domain/text/read-email'
import type { Sentences } from './sentences'

/**
 * Asks about a slip in the domain of an address: beside the field as one leaves it, and once more when the form is sent
 * with the question unanswered. Whoever sends it again means the address.
 * @param set puts the proposal into the field
 */
export function useEmailSlip(set: (email: string) => void) {
  const [asked, setAsked] = useState<Slip | null>(null)
  const [stops, setStops] = useState(0)
  const kept = useRef('')
  const question = useRef<HTMLDivElement>(null)

  // Few addresses have a slip, so the list is loaded when the first one was typed; without it nothing is asked.
  async function ask(value: string): Promise<boolean> {
    const { findSlip } = await import('@/domain/text/email-slip')
    const found = findSlip(value)
    const next = found?.email === kept.current ? null : found
    setAsked(next)
    return next !== null
  }

  /** Whether the form must wait for an answer. */
  async function mustAsk(value: string): Promise<boolean> {
    const waits = await ask(value).catch(() => false)
    if (waits) setStops((count) => count + 1)
    if (waits) kept.current = readEmail(value)
    return waits
  }

  function answer(use: boolean) {
    if (!asked) return
    kept.current = asked.email
    if (use) set(asked.proposal)
    setAsked(null)
    document.getElementById('field-email')?.focus()
  }

  useEffect(() => {
    if (stops > 0) question.current?.focus()
  }, [stops])
  return { asked, ask, mustAsk, answer, question, stopped: stops > 0 }
}

export type EmailSlip = ReturnType<typeof useEmailSlip>

type Props = { slip: EmailSlip; returned: Slip | null; sentences: Sentences }

/** @param returned what the form came back from the server for: then, without JavaScript, two answers can be chosen from */
export function EmailQuestion({ slip, returned, sentences: say }: Props) {
  const { asked, answer, question, stopped } = slip
  if (returned) return <EmailChoice slip={returned} use={say.useAddress} keep={say.keepAddress} />
  return (
    <div ref={question} tabIndex={-1} role="status" className="email-question">
      {asked && (
        <>
          <p>
            {said(say.faults['email-slip'], asked.proposal)} {stopped && say.notSentYet}
          </p>
          <button type="button" className="button-quiet" onClick={() => answer(true)}>
            {said(say.useAddress, asked.proposal)}
          </button>
          <button type="button" className="button-quiet" onClick={() => answer(false)}>
            {said(say.keepAddress, asked.email)}
          </button>
        </>
      )}
    </div>
  )
}

/** An address keeps its own direction in a sentence. */
const said = (sentence: string, address: string) =>
  sentence.replace(/\{(?:address|proposal)\}/, `\u2068${address}\u2069`)
