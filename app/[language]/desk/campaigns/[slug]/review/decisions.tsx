import type { Undoable } from '@/domain/review/undo'
import { findReviewNames } from '@/domain/review/names'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Utc } from '../parts/utc'

type Props = { organizer: Organizer; slug: string; undoable: Undoable[]; language: string; prefix: string }

/** The reviewer's own last decisions, each with the way back. */
export async function Decisions({ organizer, slug, undoable, language, prefix }: Props) {
  const t = translator(language, 'review')
  if (undoable.length === 0) return null
  const names = await findReviewNames(
    organizer,
    slug,
    undoable.map(({ signatureId }) => signatureId),
  )
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions" className="mb-2 text-lg">
        {t('undoTitle')}
      </h2>
      <ol>
        {undoable.map(({ event, kind, signatureId, at }, index) => (
          <li
            key={event}
            className="border-rule flex items-start justify-between gap-3 border-t py-2 text-sm"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {t(`did.${kind}`)} <bdi>{names.get(signatureId) ?? '–'}</bdi>
              <span className="text-quiet block">
                <Utc at={at} language={language} />
              </span>
            </span>
            <form method="post" action={inLanguage(prefix, paths.deskUndoDecision(slug))}>
              <input type="hidden" name="event" value={event} />
              <button
                className="button-quiet"
                data-key={index === 0 ? 'u' : undefined}
                aria-label={`${t('undo')}: ${names.get(signatureId) ?? ''}`}
              >
                {t('undo')}
              </button>
            </form>
          </li>
        ))}
      </ol>
    </section>
  )
}
