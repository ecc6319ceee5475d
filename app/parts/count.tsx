import type { State } from '@/domain/campaign/campaign'
import { type Counts, headline } from '@/domain/signature/list/counts'
import { translator } from '@/messages/translator'
import { joinSentences, listed, sentence } from './sentence'

type Props = { counts: Counts; language: string }

/** The count in one sentence: "1,385 signatures"; of a letter that is over, nobody waits for the first. */
export function Count({ counts, state, language }: Props & { state: State }) {
  const t = translator(language, 'letter')
  return (
    <p className="count">
      {t.rich('count', {
        count: headline(counts),
        state,
        n: (chunks) => <strong>{chunks}</strong>,
        no: (chunks) => <span className="count-none">{chunks}</span>,
      })}
    </p>
  )
}

/**
 * What the count is made of: "38 organizations, 1,204 people by name, 143 people without a name"; '' for zero.
 * `imported`: how many of the organizations the organizers added from a list, where that is to be said.
 */
export function countParts(counts: Counts & { imported?: number }, language: string): string {
  const t = translator(language, 'letter')
  const named = counts.organizations + counts.people > 0
  const parts = [
    counts.organizations > 0 && organizationsPart(counts, t),
    counts.people > 0 && t('countPeople', { count: counts.people }),
    counts.unlisted > 0 && t(named ? 'countUnlisted' : 'countOnlyUnlisted', { count: counts.unlisted }),
  ].filter((part) => part !== false)
  return listed(parts, language, 'unit')
}

function organizationsPart(
  { organizations: count, imported = 0 }: Counts & { imported?: number },
  t: ReturnType<typeof translator<'letter'>>,
): string {
  if (imported === 0) return t('countOrganizations', { count })
  if (imported >= count) return t('countAllImported', { count })
  return t('countImported', { count, imported, confirmed: count - imported })
}

/** How many withdrew, were taken back or off again, with the reason why the count can fall. Nothing when it never fell. */
export function Withdrawn({ counts, language }: Props) {
  const t = translator(language, 'letter')
  const falls = [
    counts.withdrawn > 0 && t('withdrew', { count: counts.withdrawn }),
    counts.takenBack > 0 && t('takenBack', { count: counts.takenBack }),
    counts.takenOff > 0 && t('takenOff', { count: counts.takenOff }),
    counts.held > 0 && t('held', { count: counts.held }),
  ].filter((fall) => fall !== false)
  if (falls.length === 0) return null
  return (
    <details className="withdrawn">
      <summary>
        {joinSentences(
          falls.map((fall) => sentence(fall, language)),
          language,
        )}{' '}
        <span className="link">{t('whyCountFalls')}</span>
      </summary>
      <p>{t('whyCountFallsAnswer')}</p>
    </details>
  )
}
