import { formatDay, formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Delivered } from './delivered'

// What several files say alike, in the delivery's language.

/** "Delivery 3, revision 2"; a first revision is not mentioned. */
export function deliveryTitle({ language, number, revision }: Delivered): string {
  const t = translator(language, 'bundle')
  return revision > 1 ? t('titleRevision', { number, revision }) : t('title', { number })
}

/** What it is, and whether it is only for trying the site. */
export function whatItIs({ language, letters, cutoffAt, campaign }: Delivered): string[] {
  const t = translator(language, 'bundle')
  const cutoff = formatMoment(new Date(cutoffAt), interfaceLanguage(language))
  const what = t('what', { title: letters[0]!.title, cutoff })
  return campaign.demonstration ? [demonstrationMark(language), what] : [what]
}

export function demonstrationMark(language: string): string {
  return translator(language, 'letter')('demonstration')
}

/** Who is counted, a line each; who is only counted comes last. */
export function countLines({ language, counts }: Delivered): string[] {
  return countLinesOf(language, counts)
}

export function countLinesOf(
  language: string,
  { organizations, people, unlisted }: Pick<Delivered['counts'], 'organizations' | 'people' | 'unlisted'>,
): string[] {
  const t = translator(language, 'letter')
  const named = [
    ...(organizations > 0 ? [t('countOrganizations', { count: organizations })] : []),
    ...(people > 0 ? [t('countPeople', { count: people })] : []),
  ]
  if (named.length === 0 && unlisted === 0) return [t('nobody')]
  if (unlisted === 0) return named
  return [...named, t(named.length > 0 ? 'countUnlisted' : 'countOnlyUnlisted', { count: unlisted })]
}

/** Why a name that was delivered is on the list no more. */
export const REASONS = ['withdrawn', 'hidden', 'takenOff'] as const

/** Why names are missing that were on the list at first: how many for which reason, never who. */
export function revisionLines({ language, revisions }: Delivered): string[] {
  return revisionLinesOf(language, revisions)
}

type Revisions = Pick<Delivered['revisions'][number], 'revision' | 'builtAt' | 'removed'>[]

export function revisionLinesOf(language: string, revisions: Revisions): string[] {
  const t = translator(language, 'bundle')
  return revisions.flatMap(({ revision, builtAt, removed }) => {
    const reasons = reasonsOf(language, removed)
    if (reasons === '') return []
    const day = formatDay(new Date(builtAt), interfaceLanguage(language))
    return [t('revision', { revision, day, reasons })]
  })
}

/** "1 signature was withdrawn and 2 names were hidden"; '' where nothing was removed. */
export function reasonsOf(language: string, removed: Revisions[number]['removed']): string {
  const t = translator(language, 'bundle')
  const reasons = REASONS.flatMap((reason) => {
    const count = removed[reason] ?? 0
    return count > 0 ? [t(`removed.${reason}`, { count })] : []
  })
  return new Intl.ListFormat(interfaceLanguage(language), { type: 'conjunction' }).format(reasons)
}

/** Who answers for the letter, and who for the site. */
export function answerLines({ language, campaign, host }: Delivered): string[] {
  const t = translator(language, 'bundle')
  return [
    t('answersLetter', { name: campaign.responsible, contact: campaign.contact }),
    t('answersSite', { name: host.name, contact: host.contact }),
  ]
}
