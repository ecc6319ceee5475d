import type { ReactNode } from 'react'
import type { Country } from '@/domain/text/country'

type Common = { name: string; label: string; value: string; error: string | undefined }
type FieldProps = Common & {
  hint?: string
  autoComplete?: string
  type?: 'text' | 'url'
  /** Given: a list to choose from, of countries unless `autoComplete` says otherwise; `children` stand before it. */
  options?: Country[]
  children?: ReactNode
}

/** A field with its label above, its hint beside the label and its error below. */
export function Field({
  name,
  label,
  value,
  error,
  hint,
  autoComplete,
  type = 'text',
  options,
  children,
}: FieldProps) {
  const props = {
    className: 'input',
    id: `field-${name}`,
    name,
    defaultValue: value,
    'aria-describedby': error ? `error-${name}` : undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={props.id}>
        {label}
        {hint && <span className="field-hint"> ({hint})</span>}
      </label>
      {options ? (
        <select {...props} autoComplete={autoComplete ?? 'country'}>
          {children}
          {options.map((option) => (
            <option key={option.code} value={option.code}>
              {option.name}
            </option>
          ))}
        </select>
      ) : type === 'url' ? (
        <input {...props} type="text" inputMode="url" autoComplete={autoComplete} dir="ltr" />
      ) : (
        <input {...props} type="text" autoComplete={autoComplete} dir="auto" />
      )}
      {error && <Fault name={name} error={error} />}
    </div>
  )
}

type ChoiceProps = Common & { choices: { value: string; label: string }[] }

/** One of a few, side by side. */
export function Choice({ name, label, value, error, choices }: ChoiceProps) {
  return (
    <fieldset className="field mb-0" aria-describedby={error ? `error-${name}` : undefined}>
      <legend className="field-label">{label}</legend>
      <div className="grid grid-cols-2 gap-2">
        {choices.map((choice, index) => (
          <label className="pick" key={choice.value}>
            <input
              type="radio"
              id={index === 0 ? `field-${name}` : undefined}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === value}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error && <Fault name={name} error={error} />}
    </fieldset>
  )
}

function Fault({ name, error }: { name: string; error: string }) {
  return (
    <span className="field-error" id={`error-${name}`}>
      {error}
    </span>
  )
}
