import type { Category } from '@/app/parts/category'
import { OUT_REASONS, type OutReason, type PreviewPart } from '@/domain/delivery/preview-delivery'
import type { DeskFilter } from '@/domain/signature/desk/view'
import { translator } from '@/messages/translator'

/** `filter` finds its names in the table of signatures; null for the rest beside categories, which no filter finds. */
export type Group = {
  key: string
  heading: string
  named: number
  counted: number
  filter: Pick<DeskFilter, 'kind' | 'category'> | null
}

const KINDS = ['organization', 'person'] as const

/** Who is in, by category in the order of the letter's sections: organizations first, whoever is in no category last. */
export function groupParts(parts: PreviewPart[], headings: Category[], language: string): Group[] {
  const t = translator(language, 'deliveries')
  return KINDS.flatMap((kind) => {
    const own = headings.filter((one) => one.kind === kind)
    const rest = own.length === 0 ? t(`groups.${kind}`) : t(REST[kind])
    const all = [...own.map(({ slug, heading }) => ({ slug, heading })), { slug: '', heading: rest }]
    return all.flatMap(({ slug, heading }) => {
      const of = (is: PreviewPart['is']) =>
        parts.find((one) => one.is === is && one.kind === kind && one.category === slug)?.count ?? 0
      const filter = slug === '' ? (own.length === 0 ? { kind } : null) : { kind, category: slug }
      const group = { key: `${kind} ${slug}`, heading, named: of('in'), counted: of('unlisted'), filter }
      return group.named + group.counted > 0 ? [group] : []
    })
  })
}

const REST = { organization: 'groups.otherOrganization', person: 'groups.otherPerson' } as const

/** Who is not in, by reason and kind. */
export function outParts(parts: PreviewPart[]): { is: OutReason; organization: number; person: number }[] {
  return OUT_REASONS.flatMap((is) => {
    const of = (kind: PreviewPart['kind']) =>
      parts.reduce((sum, one) => sum + (one.is === is && one.kind === kind ? one.count : 0), 0)
    const [organization, person] = [of('organization'), of('person')]
    return organization + person > 0 ? [{ is, organization, person }] : []
  })
}
