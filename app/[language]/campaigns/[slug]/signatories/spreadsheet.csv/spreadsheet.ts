import { entryWords } from '@/app/parts/entry-words'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { findEditions } from '@/domain/signature/list/editions'
import type { Signatory } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'

const COLUMNS = [
  ...(['number', 'kind', 'name', 'title', 'affiliation', 'country'] as const),
  ...(['category', 'edition', 'day', 'proofs'] as const),
] as const

/** What keeps a name's direction in a sentence; in a cell some programs show it as a box. */
const ISOLATES = /[\u2066-\u2069]/g

type Letter = Pick<PublicCampaign, 'id' | 'editionNumber'>

/** The table's headings, and its rows from batches of the list: a person's name and an organization's stand in one column. */
export function spreadsheet(campaign: Letter, headings: Map<string, string>, language: string) {
  const t = translator(language, 'spreadsheet')
  const words = entryWords(language)
  const kinds = { person: t('person'), organization: t('organization') }
  const toRow = (item: Signatory, edition: number) => [
    item.number,
    kinds[item.kind],
    item.organization ?? item.name,
    item.title,
    item.affiliation,
    item.area ?? (item.country && words.country(item.country)),
    headings.get(item.category ?? '') ?? null,
    edition,
    item.confirmedAt?.toISOString().slice(0, 10) ?? null,
    item.proofs.map(words.proof).join(' ').replaceAll(ISOLATES, ''),
  ]
  async function* rowsOf(batches: AsyncGenerator<Signatory[]>) {
    for await (const batch of batches) {
      const editions = await findEditions(campaign, batch)
      yield batch.map((item) => toRow(item, editions.get(item.number) ?? campaign.editionNumber))
    }
  }
  return { columns: COLUMNS.map((column) => t(`column.${column}`)), rowsOf }
}
