'use client'
import { type FormEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { useForm } from 'react-hook-form'
import { ErrorSummary } from '@/app/parts/error-summary'
import { readEarlyChoices } from './early-choices'
import type { Bound, SignValues } from './fields'
import { checkInBrowser, type Errors, faultsToErrors, listErrors } from './form-errors'
import { loadNewEdition } from './new-edition'
import { Preview } from './preview'
import { useRelease } from './release'
import { RefusalNotice, type Refusal, refusalOf, refusalOnReturn } from './refusal-notice'
import { type Answer, sendSignature } from './send'
import { SignFields } from './sign-fields'
import type { SignFormProps } from './sign-form-props'

const never = () => () => {}
const BY_KIND = ['organization', 'website', 'affiliation', 'category', 'listed', 'title'] as const

/** False on the server and until React runs: until then the browser checks and posts the form itself. */
function useHydrated(): boolean {
  return useSyncExternalStore(never, () => true, () => false) // prettier-ignore
}

/** The sign form: a plain form that posts by itself; with JavaScript it checks on leaving a field and loses nothing. */
export function SignForm(props: SignFormProps) {
  const { sentences: say, again } = props
  const hydrated = useHydrated()
  const [early] = useState(readEarlyChoices)
  const [edition, setEdition] = useState(props.edition)
  const [refusal, setRefusal] = useState<Refusal | null>(() => refusalOnReturn(again?.refusal, say))
  const [returned] = useState<Errors>(() => faultsToErrors(again?.faults ?? {}, say))
  const [summary, setSummary] = useState(() => listErrors(returned))
  const { register, control, handleSubmit, setError, setValue, clearErrors, formState } = useForm<SignValues>(
    {
      mode: 'onTouched',
      shouldFocusError: false,
      // No other default values: React Hook Form then reads the fields, and keeps what was typed before it ran.
      defaultValues: early,
      errors: returned,
      resolver: (values) => checkInBrowser(values, { language: props.language, edition }, say),
    },
  )
  const { onPointerDownCapture, released } = useRelease()
  useFocusOn(summary, refusal)

  const bindTo: Bound['register'] = (name) => {
    // What was wrong with a field of the other kind is wrong no more.
    const onChange = name === 'kind' ? () => clearErrors([...BY_KIND]) : undefined
    const field = register(name, { onChange })
    return { ...field, onBlur: (event) => released().then(() => field.onBlur(event)) }
  }

  async function send(values: SignValues) {
    // A category of the other kind may still be selected in a field that is not shown any more.
    const fits = props.categories.some(({ slug, kind }) => slug === values.category && kind === values.kind)
    const sent = { ...values, category: fits ? values.category : '', language: props.language, edition }
    act(await sendSignature(props.action, sent))
  }

  function act(answer: Answer) {
    if (answer.kind === 'accepted') return window.location.assign(answer.next)
    if (answer.kind === 'refused') {
      if (answer.reason === 'trapped') setValue('nickname', '')
      return setRefusal(refusalOf(answer, say))
    }
    const errors = Object.entries(answer.fields).map(([field, sentence]) => ({
      field,
      sentence: sentence ?? '',
    }))
    for (const { field, sentence } of errors)
      setError(field as keyof SignValues, { type: 'server', message: sentence })
    setSummary(errors)
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (formState.isSubmitting) return
    setSummary([])
    setRefusal(null)
    void handleSubmit(send, (errors) => setSummary(listErrors(errors)))(event)
  }

  async function loadText() {
    const found = await loadNewEdition(props.page)
    if (found) setEdition(found)
    setRefusal({
      text: found ? say.editionNew : say.editionFailed,
      tone: found ? 'calm' : 'warn',
      canLoad: !found,
    })
  }

  const bound: Bound = { register: bindTo, errors: formState.errors, values: { ...again?.values, ...early } }
  return (
    <form
      className="sign-form"
      action={props.action}
      method="post"
      onPointerDownCapture={onPointerDownCapture}
      noValidate={hydrated}
      onSubmit={submit}
    >
      <h2 className="sign-title">{say.title}</h2>
      <ErrorSummary title={say.errorTitle} errors={summary} />
      <RefusalNotice
        refusal={refusal}
        sentences={say}
        onLoad={hydrated ? loadText : undefined}
        page={props.page}
      />
      <input type="hidden" name="language" value={props.language} />
      <input type="hidden" name="edition" value={edition} readOnly />
      <SignFields
        {...{ bound, countries: props.countries, categories: props.categories, sentences: say }}
        preview={hydrated && <Preview control={control} countries={props.countries} sentences={say} />}
      />
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="field-nickname">{say.trap}</label>
        <input id="field-nickname" tabIndex={-1} autoComplete="off" {...register('nickname')} />
      </div>
      <div className="sign-submit">
        <button className="button w-full" type="submit" aria-disabled={formState.isSubmitting || undefined}>
          {formState.isSubmitting ? say.sending : say.submit}
        </button>
        <p className="sign-after">
          {say.after} <a href={props.privacy}>{say.privacy}</a>
        </p>
      </div>
    </form>
  )
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
