import type { Delivered, DeliveredRow, DeliveredRows } from '@/bundle/delivered'
import type { LackingName } from '@/db/tables/delivery'
import { Columns, heightOf } from './columns'
import { shownName } from './entry'
import { writeSectionHeading } from './section-heading'
import { type Look, setRow } from './set-row'
import type { Sheet } from './sheet'
import type { Structure } from './structure'
import type { Voice } from './voice'

const FEW = 200
const MOST_LACKING = 1000

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
    const look: Look = open?.key === key ? open.look : lookOf(row, few)
    const { lacking, ...entry } = await setRow(sheet, voice, row, look)
    if (lacking) note(found, row, lacking)
    if (open?.key !== key) {
      if (open) finish(sheet, open)
      const section = parent.child('Sect')
      await writeSectionHeading(sheet, section, voice, delivered, row, heightOf(entry))
      open = { key, section, look, columns: new Columns(sheet, section, voice, look.columns, look.gap) }
    }
    open.columns.add(entry)
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

function note(found: Lacking, row: DeliveredRow, lacking: string): void {
  found.lackingNames += 1
  if (found.lacking.length >= MOST_LACKING) return
  found.lacking.push({ number: row.number, shown: shownName(row), lacking })
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
