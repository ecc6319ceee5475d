import type { Delivered, DeliveredRow } from '@/bundle/delivered'
import { translator } from '@/messages/translator'
import { writeParagraph } from './paragraph'
import { COLUMN, type Sheet } from './sheet'
import type { Structure } from './structure'
import { BODY, COLOR } from './style'
import type { Voice } from './voice'

/** The heading of a category and how many are in it; `first` is the height of what must follow on the same page. */
export async function writeSectionHeading(
  sheet: Sheet,
  section: Structure,
  voice: Voice,
  { campaign, counts, language }: Delivered,
  row: DeliveredRow,
  first: number,
): Promise<void> {
  const heading = headingOf(campaign.categories, row, language)
  const count = counts.categories.find(
    (one) => one.kind === row.kind && one.category === (row.category ?? ''),
  )
  const number = count ? new Intl.NumberFormat(language).format(count.count) : ''
  const style = { ...BODY, size: 12.5, weight: 600 as const }
  const spans = [
    { text: heading, style },
    { text: `  ${number}`, style: { ...style, size: 10, weight: 400 as const, color: COLOR.quiet } },
  ]
  sheet.room(Math.max(90, 40 + first))
  if (row.kind === 'person' || !sheet.isNew) sheet.file.addBookmark(heading)
  const setting = { voice, place: { x: COLUMN.left, width: COLUMN.width }, leading: 17, tag: 'H3' }
  await writeParagraph(sheet, section, spans, { ...setting, before: 6, after: 5 })
  sheet.rule(COLUMN.left, sheet.y + 2, COLUMN.width, COLOR.rule)
  sheet.y -= 4
}

function headingOf(
  categories: Delivered['campaign']['categories'],
  { kind, category }: DeliveredRow,
  language: string,
): string {
  const t = translator(language, 'pdf')
  const headings = categories.find(({ slug }) => slug === category)?.headings
  if (headings) return headings[language] ?? Object.values(headings)[0] ?? category!
  const others = categories.some((one) => one.kind === kind)
  if (kind === 'organization') return t(others ? 'otherOrganizations' : 'headingOrganizations')
  return t(others ? 'otherPeople' : 'headingPeople')
}
