'use client'
import { useEffect, useRef, useState } from 'react'
import type { FormAgain } from '@/app/form'
import { EmailChoice } from '@/app/parts/email-choice'
import type { Field } from '@/domain/signature/signature'
import { proposeEmail } from '@/domain/text/email-slip'
import { readEmail } from '@/domain/text/read-email'
import type { Sentences } from './sentences'

type Asked = { typed: string; proposal: string }

/**
 * Asks about a slip in the domain of an address: beside the field as one leaves it, and once more when the form is sent
 * with the question unanswered. Whoever sends it again means the address.
 * @param set puts the proposal into the field
 */
export function useEmailSlip(set: (email: string) => void) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [stops, setStops] = useState(0)
  const kept = useRef('')
  const question = useRef<HTMLDivElement>(null)

  function ask(value: string): boolean {
    const typed = readEmail(value)
    const proposal = typed === kept.current ? null : proposeEmail(typed)
    setAsked(proposal === null ? null : { typed, proposal })
    return proposal !== null
  }

  /** Whether the form must wait for an answer. */
  function mustAsk(value: string): boolean {
    const waits = ask(value)
    if (waits) setStops((count) => count + 1)
    if (waits) kept.current = readEmail(value)
    return waits
  }

  function answer(use: boolean) {
    if (!asked) return
    kept.current = asked.typed
    if (use) set(asked.proposal)
    setAsked(null)
    document.getElementById('field-email')?.focus()
  }

  useEffect(() => {
    if (stops > 0) question.current?.focus()
  }, [stops])
  return { asked, ask, mustAsk, answer, question }
}

export type EmailSlip = ReturnType<typeof useEmailSlip>

type Props = { slip: EmailSlip; again: FormAgain<Field> | null; sentences: Sentences }

/** @param again how the form came back from the server: then, without JavaScript, two answers can be chosen from */
export function EmailQuestion({ slip, again, sentences: say }: Props) {
  const { asked, answer, question } = slip
  if (again?.faults.email === 'email-slip')
    return <EmailChoice typed={again.values.email ?? ''} use={say.useAddress} keep={say.keepAddress} />
  return (
    <div ref={question} tabIndex={-1} role="status" className="email-question">
      {asked && (
        <>
          <p>{said(say.faults['email-slip'], asked.proposal)}</p>
          <button type="button" className="button-quiet" onClick={() => answer(true)}>
            {said(say.useAddress, asked.proposal)}
          </button>
          <button type="button" className="button-quiet" onClick={() => answer(false)}>
            {said(say.keepAddress, asked.typed)}
          </button>
        </>
      )}
    </div>
  )
}

/** An address keeps its own direction in a sentence. */
const said = (sentence: string, address: string) =>
  sentence.replace(/\{(?:address|proposal)\}/, `\u2068${address}\u2069`)
