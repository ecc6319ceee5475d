import { type FormEvent, useEffect, useState } from 'react'
import type { SignValues } from './fields'
import { type Errors, listErrors } from './form-errors'
import { loadNewEdition } from './new-edition'
import { type Refusal, refusalOf, refusalOnReturn } from './refusal-notice'
import { type Answer, sendSignature } from './send'
import type { ReadText, SignFormProps } from './sign-form-props'
import type { Checked } from './use-checked-form'

export type OnAccepted = {
  /** What to do with an accepted signature instead of going on to its page: the page's path, and the address that was typed. */
  onAccepted?: (next: string, email: string) => void
  /** What to do instead of saying that there is nothing to sign here any more. */
  onGone?: () => void
}

type Reading = readonly [read: ReadText, setRead: (read: ReadText) => void]

/** Sends the form and shows the answer: every error in a summary on top, or the one refusal; nothing typed is touched. */
export function useSending(
  props: SignFormProps & OnAccepted,
  { form, slip }: Checked,
  [read, setRead]: Reading,
  returned: Errors,
  via: string | null,
) {
  const { sentences: say, language, categories, onAccepted, onGone } = props
  const [refusal, setRefusal] = useState<Refusal | null>(() => refusalOnReturn(props.again?.refusal, say))
  const [summary, setSummary] = useState(() => listErrors(returned, say))
  const { isSubmitting } = form.formState
  useFocusOn(summary, refusal)

  function act(answer: Answer) {
    if (answer.kind === 'accepted') {
      if (onAccepted) return onAccepted(answer.next, form.getValues('email'))
      return window.location.assign(answer.next)
    }
    if (answer.kind === 'refused') {
      if (onGone && (answer.reason === 'closed' || answer.reason === 'unknown')) return onGone()
      if (answer.reason === 'trapped') form.setValue('nickname', '')
      return setRefusal(refusalOf(answer, say))
    }
    const errors = Object.entries(answer.fields).map(([field, sentence = '']) => ({ field, sentence }))
    for (const { field, sentence } of errors) {
      form.setError(field as keyof SignValues, { type: 'server', message: sentence })
    }
    setSummary(errors)
  }

  async function send(values: SignValues) {
    if (await slip.mustAsk(values.email)) return
    // A category of the other kind may still be selected in a field that is not shown any more.
    const fits = categories.some(({ slug, kind }) => slug === values.category && kind === values.kind)
    const category = fits ? values.category : ''
    act(await sendSignature(props.action, { ...values, category, language, ...read, via }))
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSubmitting) return
    const first = firstOfPassed()
    if (first) return first.focus()
    setSummary([])
    setRefusal(null)
    void form.handleSubmit(send, (errors) => setSummary(listErrors(errors, say)))(event)
  }

  async function loadText() {
    const found = await loadNewEdition(props.page)
    if (!found) return setRefusal({ text: say.editionFailed, tone: 'warn', canLoad: true })
    setRead(found)
    setRefusal({ text: say.editionNew, tone: 'calm' })
  }

  return { isSubmitting, summary, refusal, submit, loadText }
}

/**
 * The first field, when nothing is in it and the whole form was scrolled past: beside the text its button stays (letter-page.css), and
 * leads to the form whoever has not begun.
 */
function firstOfPassed(): HTMLElement | null {
  const [first, last] = ['name', 'updates'].map((name) => document.getElementById(`field-${name}`))
  const passed = last && last.getBoundingClientRect().bottom < 0
  return passed && first instanceof HTMLInputElement && first.value === '' ? first : null
}

/** Moves the focus to what went wrong, once it is on the page; not when the page is opened. */
function useFocusOn(summary: unknown[], refusal: Refusal | null) {
  useEffect(() => {
    if (summary.length > 0) document.getElementById('errors')?.focus()
  }, [summary])
  useEffect(() => {
    if (refusal?.tone === 'warn') document.getElementById('refusal')?.focus()
  }, [refusal])
}
