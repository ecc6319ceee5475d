import type { Delivered, DeliveredRow, DeliveredRows } from '@/bundle/delivered'
import type { LackingName } from '@/db/tables/delivery'
import { translator } from '@/messages/translator'
import { Columns, columnWidth } from './columns'
import { isolated } from './direction'
import { looksOf, notesOf, shownName, textOf } from './entry'
import { breakLines } from './lines'
import { writeParagraph } from './paragraph'
import { prepare } from './pieces'
import { signsOf } from './proofs'
import { COLUMN, type Sheet } from './sheet'
import type { Structure } from './structure'
import { BODY, COLOR, type Span } from './style'
import type { Voice } from './voice'

const FEW = 200
const MOST_LACKING = 1000

/** How names are set: a few have room, many are close together. */
type Look = { size: number; columns: number; apart: boolean; gap: number }

type Open = { key: string; section: Structure; columns: Columns; look: Look }

export type Lacking = { lacking: LackingName[]; lackingNames: number }

/** Writes all names by section, and reports which of them have letters that no font has. */
export async function writeSignatories(
  sheet: Sheet,
  parent: Structure,
  voice: Voice,
  delivered: Delivered,
  rows: DeliveredRows,
  report: (done: number) => void,
): Promise<Lacking> {
  const { people, organizations } = delivered.counts
  const few = people + organizations <= FEW
  const found: Lacking = { lacking: [], lackingNames: 0 }
  let open: Open | undefined
  let done = 0
  for await (const row of rows()) {
    const key = `${row.kind} ${row.category}`
    if (!open || open.key !== key) {
      if (open) finish(sheet, open)
      const section = parent.child('Sect')
      await writeHeading(sheet, section, voice, delivered, row)
      const look = lookOf(row, few)
      open = { key, section, look, columns: new Columns(sheet, section, voice, look.columns, look.gap) }
    }
    open.columns.add(await setRow(sheet, voice, row, open.look, found))
    done += 1
    if (done % 500 === 0) {
      report(done)
      await sheet.file.flow()
    }
  }
  if (open) finish(sheet, open)
  report(done)
  return found
}

function finish(sheet: Sheet, { columns, section }: { columns: Columns; section: Structure }): void {
  columns.finish()
  section.end()
  sheet.y -= 10
}

function lookOf({ kind }: DeliveredRow, few: boolean): Look {
  if (kind === 'organization') return { size: few ? 10 : 9, columns: 2, apart: true, gap: few ? 6 : 4 }
  return few ? { size: 10, columns: 2, apart: true, gap: 5 } : { size: 8, columns: 3, apart: false, gap: 1 }
}

async function writeHeading(
  sheet: Sheet,
  section: Structure,
  voice: Voice,
  { campaign, counts, language }: Delivered,
  row: DeliveredRow,
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
  sheet.room(90)
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

const HANGING = 9

async function setRow(sheet: Sheet, voice: Voice, row: DeliveredRow, look: Look, found: Lacking) {
  const { tag, families } = looksOf(row, voice.language)
  const name = { ...BODY, size: look.size, weight: look.apart ? (600 as const) : (400 as const) }
  const quiet = { ...BODY, size: look.apart ? look.size * 0.85 : look.size, color: COLOR.quiet }
  const notes = notesOf(row, voice.language)
    .map((note) => isolated(note, voice.base))
    .join(look.apart ? ' · ' : ', ')
  const signs = signsOf(row, quiet)
  const width = columnWidth(look.columns)
  const first: Span[] = [{ text: isolated(shownName(row), voice.base), style: name }]
  if (!look.apart && notes) first.push({ text: `, ${notes}`, style: quiet })
  const set = async (spans: Span[], hanging: number) => {
    const measure = { first: width, rest: width - hanging }
    const prepared = prepare(spans, families, voice.base)
    const lines = await breakLines(prepared, measure, sheet.faces)
    const leading = spans[0]!.style.size * 1.32
    return lines.map((line, index) => ({ line, leading, indent: index === 0 ? 0 : hanging }))
  }
  const lines = await set(first, HANGING)
  const second: Span[] = look.apart && notes ? [{ text: notes, style: quiet }] : []
  if (signs.length > 0) second.push(...(notes ? [{ text: '  ', style: quiet }] : []), ...signs)
  if (second.length > 0) lines.push(...(await set(second, 0)))
  const lacking = [...new Set(lines.map(({ line }) => line.lacking).join(''))].join('')
  if (lacking) {
    found.lackingNames += 1
    if (found.lacking.length < MOST_LACKING)
      found.lacking.push({ number: row.number, shown: shownName(row), lacking })
  }
  return { lines, text: textOf(row, voice.language), language: tag }
}
