import type { DeskSignature } from '@/domain/signature/desk-queries'
import { CSV_BOM, csvRow } from '@/domain/text/csv'

const COLUMNS: [string, (signature: DeskSignature) => string | number | null][] = [
  ['number', ({ number }) => number],
  ['kind', ({ kind }) => kind],
  ['standing', ({ standing }) => standing],
  ['name', ({ fields }) => fields.name],
  ['title', ({ fields }) => fields.title],
  ['affiliation', ({ fields }) => fields.affiliation],
  ['organization', ({ fields }) => fields.organization],
  ['website', ({ fields }) => fields.website],
  ['email', ({ fields }) => fields.email],
  ['country', ({ country }) => country],
  ['area', ({ area }) => area],
  ['category', ({ category }) => category],
  ['language', ({ language }) => language],
  ['updates', ({ updates }) => (updates ? 'yes' : 'no')],
  ['via', ({ via }) => via],
  ['signedAt', ({ signedAt }) => signedAt.toISOString()],
  ['confirmedAt', ({ confirmedAt }) => confirmedAt?.toISOString() ?? null],
  ['checkedAt', ({ check }) => check?.at.toISOString() ?? null],
  ['checkSource', ({ check }) => check?.source ?? null],
]

/** The file of all signatories, batch by batch; times are ISO 8601 in UTC. */
export async function* writeSignaturesCsv(batches: AsyncGenerator<DeskSignature[]>): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(COLUMNS.map(([name]) => name))
  for await (const batch of batches) {
    yield batch.map((signature) => csvRow(COLUMNS.map(([, cell]) => cell(signature)))).join('')
  }
}
