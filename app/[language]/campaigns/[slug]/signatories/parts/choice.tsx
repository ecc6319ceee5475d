/** What is sent, and its words. */
export type Option = [value: string, words: string]
type Props = {
  name: string
  label: string
  chosen: string | undefined
  options: Option[]
}

/** One of several, as a list in the search. */
export function Choice({ name, label, chosen = '', options }: Props) {
  return (
    <div>
      <label className="field-label" htmlFor={`search-${name}`}>
        {label}
      </label>
      <select className="input" id={`search-${name}`} name={name} defaultValue={chosen}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
