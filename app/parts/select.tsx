import { described, Field } from './field'

type Props = {
  name: string
  label: string
  hint?: string
  error?: string
  value: string
  options: [string, string][]
}

/** A list to choose one from, with its label, hint and error. */
export function Select({ name, label, hint, error, value, options }: Props) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <select className="input" defaultValue={value} {...described(name, { hint, error })}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  )
}
