'use client'
import { useState } from 'react'
import { ErrorSummary } from '../error-summary'
import { useHydrated } from '../use-hydrated'
import { EmailQuestion } from './email-slip'
import { type Errors, faultsToErrors } from './form-errors'
import { NamePreview } from './name-preview'
import { RefusalNotice } from './refusal-notice'
import { SignFields } from './sign-fields'
import type { SignFormProps } from './sign-form-props'
import { useCheckedForm } from './use-checked-form'
import { type OnAccepted, useSending } from './use-sending'
import { useVia } from './use-via'

/** The sign form: a plain form that posts by itself; with JavaScript it checks on leaving a field and loses nothing. */
export function SignForm(props: SignFormProps & OnAccepted) {
  const { sentences: say, again, target } = props
  // Until then the browser checks and posts the form itself.
  const hydrated = useHydrated()
  const via = useVia(props.returnedVia)
  const [read, setRead] = useState(props.read)
  const [returned] = useState<Errors>(() =>
    faultsToErrors(again?.faults ?? {}, {
      say,
      language: props.language,
      values: again?.values ?? {},
      proposal: props.slip?.proposal,
    }),
  )
  const { form, slip, bound, onPointerDownCapture } = useCheckedForm(props, read, returned)
  const { isSubmitting, summary, refusal, submit, loadText } = useSending(
    props,
    { form, slip },
    [read, setRead],
    returned,
    via,
  )
  const native = {
    className: 'sign-form',
    action: props.action,
    method: 'post',
    noValidate: hydrated,
    target,
  }
  const preview = hydrated && <NamePreview {...props} control={form.control} sentences={say} />
  const question = <EmailQuestion slip={slip} returned={hydrated ? null : props.slip} sentences={say} />
  return (
    <form {...native} onSubmit={submit} onPointerDownCapture={onPointerDownCapture}>
      <h2 className="sign-title">{say.title}</h2>
      <ErrorSummary title={say.errorTitle} errors={summary} />
      <RefusalNotice
        refusal={refusal}
        sentences={say}
        onLoad={hydrated ? loadText : undefined}
        page={props.page}
      />
      <input type="hidden" name="language" value={props.language} />
      <input type="hidden" name="edition" value={read.edition} readOnly />
      <input type="hidden" name="translation" value={read.translation} readOnly />
      {via && <input type="hidden" name="via" value={via} />}
      <SignFields {...{ ...props, bound, preview, question }} />
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="field-nickname">{say.trap}</label>
        <input id="field-nickname" tabIndex={-1} autoComplete="off" {...form.register('nickname')} />
      </div>
      <p className="sign-button">
        <button className="button w-full" type="submit" aria-disabled={isSubmitting || undefined}>
          {isSubmitting ? say.sending : say.submit}
        </button>
      </p>
      <p className="sign-after">
        {say.after} <a {...{ href: props.privacy, target }}>{say.privacy}</a>
      </p>
    </form>
  )
}
