'use client'
import type { ReactNode } from 'react'
import type { FieldErrors, UseFormRegisterReturn } from 'react-hook-form'
import { described, FieldError } from '@/app/parts/field'
import type { SignField, Values } from '@/domain/signature/signature'

export type SignValues = Values & { nickname: string }

/** What every field of the form is bound to. */
export type Bound = {
  register: (name: SignField) => UseFormRegisterReturn
  errors: FieldErrors<SignValues>
  /** What was typed before, when the form comes back from the server. */
  values: Partial<Record<SignField, string>>
}

/** What binds a choice to the form: its error, and React Hook Form's watch over it. */
export function watched({ register, errors }: Bound, name: SignField) {
  return { ...register(name), name, error: errors[name]?.message }
}

/** What binds a field to the form. */
export function bind(bound: Bound, name: SignField) {
  return { ...watched(bound, name), defaultValue: bound.values[name] }
}

type CheckProps = { bound: Bound; name: SignField; label: ReactNode; required?: boolean }

/** A box to tick, never ticked for anybody. */
export function Check({ bound, name, label, required }: CheckProps) {
  const { error, ...watching } = watched(bound, name)
  return (
    <div className="check-field">
      <label className="check">
        <input
          type="checkbox"
          value="true"
          defaultChecked={/^(true|on)$/.test(bound.values[name] ?? '')}
          required={required}
          {...described(name, { error })}
          {...watching}
        />
        <span>{label}</span>
      </label>
      <FieldError name={name} error={error} />
    </div>
  )
}
