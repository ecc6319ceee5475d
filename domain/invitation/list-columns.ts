import { describeColumn } from '@/domain/import/column'
import { findHeadings } from '@/domain/import/find-headings'
import { foldHeading } from '@/domain/import/fold-heading'
import { guessMapping } from '@/domain/import/guess'
import { readHeading } from '@/domain/import/heading'
import { type SampleRow, sampleRows } from '@/domain/import/sample-rows'
import { INVITATION_FIELDS, type InvitationField } from './invitation'
import { readLanguage } from './language-words'

/** What each column of a list holds; null: nothing that is taken. */
export type ListColumns = (InvitationField | null)[]

// Headings in eight languages, folded: where they begin a heading it is meant.
const HEADINGS: Record<Exclude<InvitationField, 'organization'>, RegExp> = {
  email: /^(?:e ?mails?|mails?|(?:contact |kontakt )?(?:e ?mail|mail)\b.*|address(?:es)? e ?mail|adresses? (?:e ?mail|electronique)|courriel.*|correos?.*|indirizz\p{L}* e ?mail|posta elettronica|.*\be ?mail\b.*|メール.*|.*البريد.*|بريد.*)$/u,
  language: /^(?:languages?|lang|sprachen?|langues?|idiomas?|lenguas?|linguas?|linguagem|言語|.*\b(?:language|sprache|langue|idioma|lingua)\b.*|اللغه|لغه.*)$/u,
  partner: /^(?:partners?|partner ?(?:organi[sz]ation)?|partenaires?|asked by|contacted by|invited by|via|who asks|wer fragt|angefragt (?:von|durch)|zustandig|demande par|contacte par|sollicite par|socios?|contactad[oa] por|pedido por|chiesto da|contattat[oa] da|parceir[oa]s?|contatad[oa] por|担当団体|紹介者|紹介団体|依頼元|パートナー|الشريك|شريك|من يدعو)$/u,
  note: /^(?:notes?|comments?|remarks?|notiz(?:en)?|anmerkung(?:en)?|bemerkung(?:en)?|kommentare?|remarques?|commentaires?|notas?|comentarios?|observaciones|observacoes|osservazioni|commenti|annotazioni|備考|メモ|ملاحظ\p{L}*)$/u,
} // prettier-ignore

const fieldOf = (heading: string): InvitationField | null => {
  const folded = foldHeading(heading)
  const known = (['language', 'partner', 'note', 'email'] as const).find((field) =>
    HEADINGS[field].test(folded),
  )
  return known ?? null
}

const LOOKED_AT = 6 // rows from the top among which a list's own headings are looked for

/** The row that holds the headings, by the words of an ask list or by those of organizations' tables; null for none. */
async function headingsOf(sample: SampleRow[]): Promise<number | null> {
  const known = ({ cells }: SampleRow) =>
    cells.filter((cell) => fieldOf(cell) || readHeading(cell)?.exact).length
  for (const row of sample.slice(0, LOOKED_AT)) {
    // Where an address stands, the list has begun.
    if (row.kinds.includes('mail')) return null
    if (known(row) >= Math.max(1, Math.min(2, row.cells.length)) && row.cells.length > 1) return row.index
  }
  return findHeadings(sample)
}

/** Which column holds what: by its heading where one is known, else by what stands in it. */
export async function guessColumns(
  rows: string[][],
): Promise<{ headings: number | null; columns: ListColumns }> {
  const sample = await sampleRows(rows)
  const headings = await headingsOf(sample)
  const below = sample.filter(({ index }) => index > (headings ?? -1))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const columns: ListColumns = Array.from({ length: width }, () => null)
  const free = (column: number) => columns[column] === null
  const take = (field: InvitationField, column: number | undefined) => {
    if (column !== undefined && column >= 0 && free(column) && !columns.includes(field))
      columns[column] = field
  }
  const titles = headings === null ? [] : (rows[headings] ?? [])
  for (const [column, title] of titles.entries()) {
    const field = fieldOf(title)
    if (field) take(field, column)
  }
  const described = columns.map((_, column) => describeColumn(below, column))
  const mails = described.map(({ share }, column) => (free(column) ? (share.mail ?? 0) : 0))
  const most = Math.max(0, ...mails)
  if (most > 0.25) take('email', mails.indexOf(most))
  const spoken = columns.findIndex((_, column) => free(column) && areLanguages(below, column))
  take('language', spoken)
  const organization = (await guessMapping(sample, headings, false)).organization
  if (organization !== undefined && free(organization)) take('organization', organization)
  takeRest(columns, titles, below, take)
  return { headings, columns }
}

/** Texts that no heading names, in their order: the first is the name, then who asks, then what is noted. */
function takeRest(
  columns: ListColumns,
  titles: string[],
  below: SampleRow[],
  take: (field: InvitationField, column: number) => void,
): void {
  const named = titles.findIndex(
    (title, column) =>
      columns[column] === null && /^(?:organization|name)$/.test(readHeading(title)?.topic ?? ''),
  )
  take('organization', named)
  const filled = (column: number) => below.some(({ cells }) => (cells[column] ?? '').trim() !== '')
  const left = () => columns.flatMap((field, column) => (field === null && filled(column) ? [column] : []))
  if (!columns.includes('organization')) take('organization', left()[0] ?? -1)
  // One column for both, as mail programs copy them: the name is told from its address row by row (read-list.ts).
  if (!columns.includes('organization') && columns.includes('email'))
    columns[columns.indexOf('email')] = 'organization'
  if (titles.length > 0) return
  const rest = left()
  if (rest.length > 1) take('partner', rest[0]!)
  take('note', left()[0] ?? -1)
}

function areLanguages(below: SampleRow[], column: number): boolean {
  const cells = below.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '')
  return cells.length > 0 && cells.filter((cell) => readLanguage(cell)).length >= cells.length * 0.6
}

/** A choice of columns out of an address or a form (`c0=email`); null where nothing was chosen. */
export function readColumns(form: Record<string, unknown>, width: number): ListColumns | null {
  const chosen = Array.from({ length: width }, (_, column) => form[`c${column}`])
  if (!chosen.some((one) => one !== undefined)) return null
  const taken = new Set<InvitationField>()
  return chosen.map((one) => {
    const field = INVITATION_FIELDS.find((known) => known === one)
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}
