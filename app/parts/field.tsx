import type { ComponentProps, ReactNode } from 'react'

// The one kit of form fields. Rendered on the server or in the browser alike.

type About = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** The hint stands beside the label instead of below it. */
  hintBeside?: boolean
  className?: string | undefined
}

/** Label above, hint, control, error below. The control takes `described(…)`. */
export function Field({
  name,
  label,
  hint,
  error,
  hintBeside,
  className,
  children,
}: About & { children: ReactNode }) {
  const head = (
    <>
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      {hint && (
        <span className={hintBeside ? 'field-hint' : 'field-hint mb-1.5 block text-sm'} id={`hint-${name}`}>
          {hint}
        </span>
      )}
    </>
  )
  return (
    <div className={`field ${className ?? ''}`.trimEnd()}>
      {hintBeside ? <div className="field-head">{head}</div> : head}
      {children}
      <FieldError name={name} error={error} />
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

/** Ties a control to its hint and its error. */
function tied(name: string, { hint, error }: Pick<About, 'hint' | 'error'>) {
  const ids = [hint && `hint-${name}`, error && `error-${name}`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined } as const
}

/** Ties a control to its label too; the error summary links to the same id. */
export function described(name: string, about: Pick<About, 'hint' | 'error'>) {
  return { id: `field-${name}`, name, ...tied(name, about) } as const
}

/** One line of text. No maxlength: it would cut off in silence what somebody pastes. */
export function TextField({
  name,
  label,
  hint,
  error,
  hintBeside,
  className,
  ...input
}: About & ComponentProps<'input'>) {
  return (
    <Field {...{ name, label, hint, error, hintBeside, className }}>
      <input className="input" dir="auto" {...described(name, { hint, error })} {...input} />
    </Field>
  )
}

/** A list to choose one from; `children` stand before the `options`. */
export function SelectField({
  name,
  label,
  hint,
  error,
  hintBeside,
  className,
  options = [],
  children,
  ...select
}: About & ComponentProps<'select'> & { options?: [value: string, words: string][] }) {
  return (
    <Field {...{ name, label, hint, error, hintBeside, className }}>
      <select className="input" {...described(name, { hint, error })} {...select}>
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

type RadioFieldProps = Omit<About, 'hint' | 'hintBeside'> &
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
