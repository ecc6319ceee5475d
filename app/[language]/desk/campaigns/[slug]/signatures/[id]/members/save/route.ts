import { showRefusal } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { listed } from '@/app/parts/sentence'
import { pageLanguage } from '@/app/parts/page-language'
import { MEMBER_LIMITS, recordMembers } from '@/domain/signature/desk/record-members'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

/** Records the members of an umbrella organization. */
export const { GET, POST } = deskForm({
  page: ({ slug, id }: { slug: string; id: string }) => paths.deskMembers(slug, id),
  act: async (organizer, { place, prefix, page, form }) => {
    const { members = '' } = form
    const recorded = await recordMembers(organizer, place.slug, place.id, members)
    if (typeof recorded === 'string' && recorded !== 'members-too-many') return recorded
    const sentence = sentenceOf(recorded, pageLanguage(prefix, undefined))
    return showRefusal(prefix, page, { sentence, status: 400 }, { values: { members }, field: 'members' })
  },
  done: 'members',
})

/** The first lines that cannot be names; who pasted the wrong column learns it from these. */
const MOST_LINES = 20

function sentenceOf(refused: 'members-too-many' | { lines: number[] }, language: string): string {
  const t = translator(language, 'members')
  if (refused === 'members-too-many') return t('tooMany', { most: MEMBER_LIMITS.names })
  const { lines } = refused
  const shown = listed(lines.slice(0, MOST_LINES).map(String), language)
  return [
    t('linesInvalid', { count: lines.length, lines: shown, most: MEMBER_LIMITS.name }),
    ...(lines.length > MOST_LINES ? [t('linesMore', { count: lines.length - MOST_LINES })] : []),
  ].join(' ')
}
