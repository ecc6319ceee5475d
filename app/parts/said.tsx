import type { ReactNode } from 'react'
import { ErrorSummary } from './error-summary'
import type { FormAgain } from './form'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'

export const NOTICES = ['created', 'saved', 'categories-saved', 'series-saved', 'opened', 'closed', 'collecting', 'launch-moved', 'launch-stopped', 'launch-asked', 'launched', 'link-made', 'link-removed',
  'checked', 'check-waits', 'taken-back', 'check-taken-back-listed', 'taken-off', 'edition-published', 'translation-published', 'translation-taken-off', 'translation-deleted', 'logo-added', 'logo-removed', 'sealed-asked', 'face-saved', 'face-kept', 'face-logo', 'face-picture', 'preview-made', 'preview-removed', 'sealed-stopped', 'keeping-saved', 'shredded', 'mail-resumed',
] as const // prettier-ignore

type DoneProps = {
  done: string | undefined
  /** The name of the one that was checked, when the asker sees it. */
  organization?: string
  language: string
  children?: ReactNode
}

/** What was just done, after the 303. Unknown words in the address say nothing. */
export function Done({ done, organization, language, children }: DoneProps) {
  const notice = NOTICES.find((known) => known === done)
  if (!notice) return null
  const t = translator(language, 'desk')
  const named = notice === 'checked' && organization
  return (
    <div className="notice" role="status">
      <p>
        {named
          ? t.rich('notice.checked-named', { organization: () => <bdi>{organization}</bdi> })
          : t(`notice.${notice}`, { days: CONFIRM_DAYS })}
      </p>
      {children}
    </div>
  )
}

type ProblemsProps = { again: FormAgain | null; language: string; children?: ReactNode }

/** Why a form came back: the refusal of the whole, and every field's fault as a link to it. */
export function Problems({ again, language, children }: ProblemsProps) {
  if (!again) return null
  const errors = Object.entries(again.faults).map(([field, sentence]) => ({
    field,
    sentence: sentence ?? '',
  }))
  return (
    <>
      {again.refusal && (
        <div className="notice-warn" role="alert">
          <p>{again.refusal}</p>
          {children}
        </div>
      )}
      <ErrorSummary title={translator(language, 'desk')('errors')} errors={errors} />
    </>
  )
}
