type Props = { label: string; value: string | undefined; error: string | undefined }

/** The one field of a form that asks for an e-mail address. */
export function EmailField({ label, value, error }: Props) {
  return (
    <div className="field">
      <label className="field-label" htmlFor="field-email">
        {label}
      </label>
      <input
        className="input"
        id="field-email"
        name="email"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        defaultValue={value}
        aria-describedby={error ? 'error-email' : undefined}
        aria-invalid={error ? true : undefined}
      />
      {error && (
        <span className="field-error" id="error-email">
          {error}
        </span>
      )}
    </div>
  )
}
