import { showRefusal } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { againAt, seeOther, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import type { SupportFaults } from '@/domain/organization/support'
import { recordSupport } from '@/domain/organization/record-support'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** Records an organization that adopted the letter or supports it. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskSupports(slug),
  act: async (organizer, { place, prefix, page, form }) => {
    const { kind = '', organization = '', source = '', day = '' } = form
    const values = { kind, organization, source, day }
    const t = translator(pageLanguage(prefix, undefined), 'supports')
    const recorded = await recordSupport(organizer, place.slug, values)
    if (recorded === 'supports-too-many')
      return showRefusal(prefix, page, { sentence: t('tooMany'), status: 409 }, { values })
    if (typeof recorded === 'string') return recorded
    if ('id' in recorded) return seeOther(`${inLanguage(prefix, page)}?done=added&id=${recorded.id}`)
    const faults = Object.entries(recorded.faults satisfies SupportFaults)
    const sentences = Object.fromEntries(faults.map(([field, fault]) => [field, t(`faults.${fault}`)]))
    return showAgain(againAt(prefix, page), { values, faults: sentences }, 400)
  },
})
