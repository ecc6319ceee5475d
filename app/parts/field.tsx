import type { ReactNode } from 'react'

type Props = { name: string; label: ReactNode; hint?: ReactNode; error?: string; children: ReactNode }

/** Label above, hint, control, error below. The control takes `described(…)`. */
export function Field({ name, label, hint, error, children }: Props) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      {hint && (
        <span className="field-hint mb-1.5 block text-sm" id={`hint-${name}`}>
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span className="field-error" id={`error-${name}`}>
          {error}
        </span>
      )}
    </div>
  )
}

/** Ties a control to its label, its hint and its error; the error summary links to the same id. */
export function described(name: string, { hint, error }: { hint?: ReactNode; error?: string }) {
  const ids = [hint && `hint-${name}`, error && `error-${name}`].filter(Boolean).join(' ')
  return {
    id: `field-${name}`,
    name,
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? true : undefined,
  } as const
}
