import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { readEarlyValues } from './early-values'
import { useEmailSlip } from './email-slip'
import type { Bound, SignValues } from './fields'
import { checkInBrowser, type Errors } from './form-errors'
import { useRelease } from './release'
import type { ReadText, SignFormProps } from './sign-form-props'

/** Fields whose faults depend on who signs. */
const BY_KIND = ['organization', 'website', 'affiliation', 'category', 'listed', 'title'] as const

/** Buttons and boxes, which React sets as the page came. */
const CHOICES: ReadonlySet<string> = new Set(['kind', 'listed', 'consent', 'updates'])

/**
 * React Hook Form over the native form: checks a field when one leaves it.
 * @param returned what the server found wrong, when the form comes back without JavaScript
 */
export function useCheckedForm(props: SignFormProps, read: ReadText, returned: Errors) {
  const { language, sentences, categories, again } = props
  const [early] = useState(readEarlyValues)
  const { onPointerDownCapture, released } = useRelease()
  const form = useForm<SignValues>({
    mode: 'onTouched',
    shouldFocusError: false,
    // Nothing else: React Hook Form reads the fields that are still empty.
    defaultValues: early,
    errors: returned,
    resolver: (values) => checkInBrowser(values, { language, ...read }, sentences, categories),
  })

  const slip = useEmailSlip((email) => form.setValue('email', email, { shouldValidate: true }))

  const register: Bound['register'] = (name) => {
    // What was wrong with a field of the other kind is wrong no more, and its category is none of this kind.
    const onChange = () => {
      form.clearErrors([...BY_KIND])
      form.setValue('category', '')
    }
    const field = form.register(name, name === 'kind' ? { onChange } : undefined)
    const onBlur: typeof field.onBlur = async (event) => {
      await released()
      if (name === 'email') void slip.ask(form.getValues('email') ?? '').catch(() => {})
      return field.onBlur(event)
    }
    return { ...field, onBlur }
  }

  // Typed text is given back by React Hook Form. As a default value it would be what the page came with, which browsers don't keep for
  // who goes on and comes back.
  const chosen = Object.fromEntries(Object.entries(early).filter(([name]) => CHOICES.has(name)))
  const values = { ...again?.values, ...chosen }
  const bound: Bound = { register, errors: form.formState.errors, values }
  return { form, bound, slip, onPointerDownCapture }
}

export type Checked = Pick<ReturnType<typeof useCheckedForm>, 'form' | 'slip'>
