import { translator } from '@/messages/translator'

type Props = { language: string; label: string; missing: boolean; id?: string }

/** A box to tick before a button that a program which checks mail must not press for anybody. */
export function Sure({ language, label, missing, id = 'field-sure' }: Props) {
  return (
    <div className="field">
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          name="sure"
          value="true"
          id={id}
          required
          className="mt-1.5"
          aria-invalid={missing || undefined}
          aria-describedby={missing ? `error-${id}` : undefined}
        />
        <span>{label}</span>
      </label>
      {missing && (
        <span className="field-error" id={`error-${id}`} role="alert">
          {translator(language, 'answers')('sure')}
        </span>
      )}
    </div>
  )
}
