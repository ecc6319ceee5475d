'use client'
import type { ComponentProps, ReactNode } from 'react'
import type { FieldErrors, UseFormRegisterReturn } from 'react-hook-form'
import type { Field, Values } from '@/domain/signature/signature'

export type SignValues = Values & { nickname: string }

/** What every field of the form is bound to. */
export type Bound = {
  register: (name: Field) => UseFormRegisterReturn
  errors: FieldErrors<SignValues>
  /** What was typed before, when the form comes back from the server. */
  values: Partial<Record<Field, string>>
}

type Props = { bound: Bound; name: Field; label: ReactNode; hint?: ReactNode; className?: string }

/** Ties a control to its hint and its error: same ids as the error summary's links. */
function describe({ errors }: Bound, name: Field, hint?: ReactNode) {
  const invalid = errors[name] !== undefined
  const ids = [hint && `hint-${name}`, invalid && `error-${name}`].filter(Boolean).join(' ')
  return { 'aria-invalid': invalid || undefined, 'aria-describedby': ids || undefined }
}

function FieldError({ bound, name }: { bound: Bound; name: Field }) {
  const message = bound.errors[name]?.message
  return (
    message && (
      <span className="field-error" id={`error-${name}`}>
        {message}
      </span>
    )
  )
}

function Label({ name, label, hint }: Pick<Props, 'name' | 'label' | 'hint'>) {
  return (
    <div className="field-head">
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      {hint && (
        <span className="field-hint" id={`hint-${name}`}>
          {hint}
        </span>
      )}
    </div>
  )
}

/** One line of text. No maxlength: it would cut off in silence what somebody pastes. */
export function TextField({
  bound,
  name,
  label,
  hint,
  className,
  ...input
}: Props & ComponentProps<'input'>) {
  return (
    <div className={`field ${className ?? ''}`}>
      <Label name={name} label={label} hint={hint} />
      <input
        className="input"
        id={`field-${name}`}
        dir="auto"
        defaultValue={bound.values[name]}
        {...input}
        {...describe(bound, name, hint)}
        {...bound.register(name)}
      />
      <FieldError bound={bound} name={name} />
    </div>
  )
}

export function SelectField({
  bound,
  name,
  label,
  hint,
  className,
  ...select
}: Props & ComponentProps<'select'>) {
  return (
    <div className={`field ${className ?? ''}`}>
      <Label name={name} label={label} hint={hint} />
      <select
        className="input"
        id={`field-${name}`}
        defaultValue={bound.values[name] ?? ''}
        {...select}
        {...describe(bound, name, hint)}
        {...bound.register(name)}
      />
      <FieldError bound={bound} name={name} />
    </div>
  )
}

type ChoiceProps = Props & { options: { value: string; label: string }[]; chosen?: string }

/** Two or three answers side by side. `chosen` is checked at first; leave it out where nothing may be pre-chosen. */
export function Choice({ bound, name, label, className, options, chosen }: ChoiceProps) {
  const typed = options.find(({ value }) => value === bound.values[name])?.value ?? chosen
  return (
    <fieldset
      className={`choice ${className ?? ''}`}
      role="radiogroup"
      aria-required
      {...describe(bound, name)}
    >
      <legend className="field-label">{label}</legend>
      <div className="choice-options">
        {options.map((option, index) => (
          <label className="pick" key={option.value}>
            <input
              type="radio"
              value={option.value}
              id={`field-${name}${index === 0 ? '' : `-${option.value}`}`}
              defaultChecked={typed === option.value}
              {...bound.register(name)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError bound={bound} name={name} />
    </fieldset>
  )
}

/** A box to tick, never ticked for anybody. */
export function Check({ bound, name, label, ...input }: Props & ComponentProps<'input'>) {
  return (
    <div className="check-field">
      <label className="check">
        <input
          type="checkbox"
          value="true"
          id={`field-${name}`}
          defaultChecked={/^(true|on)$/.test(bound.values[name] ?? '')}
          {...input}
          {...describe(bound, name)}
          {...bound.register(name)}
        />
        <span>{label}</span>
      </label>
      <FieldError bound={bound} name={name} />
    </div>
  )
}
