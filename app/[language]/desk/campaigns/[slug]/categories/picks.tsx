type PicksProps<Option extends string> = {
  name: string
  title: string
  options: readonly Option[]
  chosen: string
  label: (option: Option) => string
  after?: string
}

/** One of a few, side by side. */
export function Picks<Option extends string>({
  name,
  title,
  options,
  chosen,
  label,
  after,
}: PicksProps<Option>) {
  return (
    <fieldset className="choice mt-6 max-w-2xl">
      <legend className="field-label">{title}</legend>
      <div className="choice-options flex-wrap">
        {options.map((option) => (
          <label className="pick" key={option}>
            <input type="radio" name={name} value={option} defaultChecked={option === chosen} />
            <span>{label(option)}</span>
          </label>
        ))}
      </div>
      {after && <p className="text-quiet mt-2 text-sm">{after}</p>}
    </fieldset>
  )
}

/** A switch of the letter, with what it does. */
export function Tick({
  name,
  checked,
  label,
  hint,
}: Record<'name' | 'label' | 'hint', string> & { checked: boolean }) {
  return (
    <label className="check mt-6 max-w-2xl">
      <input type="checkbox" name={name} value="true" defaultChecked={checked} />
      <span>
        {label}
        <span className="field-hint">{hint}</span>
      </span>
    </label>
  )
}
