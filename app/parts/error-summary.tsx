type Props = { title: string; errors: { field: string; sentence: string }[] }

/**
 * All errors of a form at its top, each a link to its field, with the focus when the page comes back from the server
 * (GOV.UK's error summary).
 */
export function ErrorSummary({ title, errors }: Props) {
  if (errors.length === 0) return null
  return (
    <div className="notice-warn" role="alert" tabIndex={-1} id="errors" autoFocus>
      <p className="text-warn mb-1 font-semibold">{title}</p>
      <ul className="list-disc ps-5 text-sm">
        {errors.map(({ field, sentence }) => (
          <li key={field}>
            <a className="text-warn" href={`#field-${field}`}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
