import { showRefusal } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
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
    const t = translator(pageLanguage(prefix, undefined), 'members')
    const sentence =
      typeof recorded === 'string'
        ? t('tooMany', { most: MEMBER_LIMITS.names })
        : t('lineInvalid', { line: recorded.line, most: MEMBER_LIMITS.name })
    return showRefusal(prefix, page, { sentence, status: 400 }, { values: { members }, field: 'members' })
  },
  done: 'members',
})
