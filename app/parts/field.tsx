import type { ComponentProps, ReactNode } from 'react'

// The one kit of form fields. Rendered on the server or in the browser alike.

type About = {
  name: string
  label: ReactNode
  /** A word or two beside the label, such as that it may stay empty. */
  aside?: ReactNode
  hint?: ReactNode
  /** The hint stands below the control: where fields share a row and few have one. */
  hintBelow?: boolean
  error?: string | undefined
  className?: string | undefined
}

/** Label and hint, control, error: a row each, which fields beside each other share. The control takes `described(…)`. */
export function Field({
  name,
  label,
  aside,
  hint,
  hintBelow,
  error,
  className,
  children,
}: About & { children: ReactNode }) {
  const hinted = hint && (
    <span className="field-hint" id={`hint-${name}`}>
      {hint}
    </span>
  )
  return (
    <div className={`field ${className ?? ''}`.trimEnd()}>
      <div className="field-head">
        <label className="field-label" htmlFor={`field-${name}`}>
          {label}
        </label>
        {aside && (
          <>
            {' '}
            <span className="field-aside" id={`aside-${name}`}>
              {aside}
            </span>
          </>
        )}
        {!hintBelow && hinted}
      </div>
      {children}
      {(error || (hintBelow && hint)) && (
        <div className="field-foot">
          <FieldError name={name} error={error} />
          {hintBelow && hinted}
        </div>
      )}
    </div>
  )
}

export function FieldError({ name, error }: Pick<About, 'name' | 'error'>) {
  return (
    error && (
      <span className="field-error" id={`error-${name}`}>
        {error}
      </span>
    )
  )
}

type Remarks = Pick<About, 'aside' | 'hint' | 'error'>

/** Ties a control to what stands beside its label, its hint and its error. */
function tied(name: string, { aside, hint, error }: Remarks) {
  const ids = [aside && `aside-${name}`, hint && `hint-${name}`, error && `error-${name}`]
    .filter(Boolean)
    .join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined } as const
}

/** Ties a control to its label too; the error summary links to the same id. */
export function described(name: string, about: Remarks) {
  return { id: `field-${name}`, name, ...tied(name, about) } as const
}

/** One line of text. No maxlength: it would cut off in silence what somebody pastes. */
export function TextField({
  name,
  label,
  aside,
  hint,
  hintBelow,
  error,
  className,
  ...input
}: About & ComponentProps<'input'>) {
  return (
    <Field {...{ name, label, aside, hint, hintBelow, error, className }}>
      <input className="input" dir="auto" {...described(name, { aside, hint, error })} {...input} />
    </Field>
  )
}

/** A list to choose one from; `children` stand before the `options`. */
export function SelectField({
  name,
  label,
  aside,
  hint,
  hintBelow,
  error,
  className,
  options = [],
  children,
  ...select
}: About & ComponentProps<'select'> & { options?: [value: string, words: string][] }) {
  return (
    <Field {...{ name, label, aside, hint, hintBelow, error, className }}>
      <select className="input" {...described(name, { aside, hint, error })} {...select}>
        {children}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}

type RadioFieldProps = Omit<About, 'aside' | 'hint' | 'hintBelow'> &
  Omit<ComponentProps<'input'>, 'name'> & {
    options: { value: string; label: string }[]
    /** What is chosen at first; leave it out where nothing may be pre-chosen. */
    chosen?: string | undefined
    optionsClass?: string
  }

/** Two or three answers side by side. */
export function RadioField({
  name,
  label,
  error,
  className = 'choice',
  optionsClass = 'choice-options',
  options,
  chosen,
  ...input
}: RadioFieldProps) {
  return (
    <fieldset className={className} role="radiogroup" aria-required {...tied(name, { error })}>
      <legend className="field-label">{label}</legend>
      <div className={optionsClass}>
        {options.map((option, index) => (
          <label className="pick" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              id={`field-${name}${index === 0 ? '' : `-${option.value}`}`}
              defaultChecked={chosen === option.value}
              {...input}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError name={name} error={error} />
    </fieldset>
  )
}
