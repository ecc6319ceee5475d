import { addresses } from '@/addresses'
import type { Batches } from './batches'
import type { Delivered } from './delivered'

/** What of a row is written, in this order, and below it what of a proof. */
const FIELDS = [
  ...['number', 'kind', 'name', 'title', 'affiliation', 'organization', 'category', 'country', 'area'],
  ...['proofs', 'method', 'source', 'domain', 'at', 'until'],
  ...['record', 'members', 'confirmedAt'],
]

/** `signatories.json` in pieces, one name a line; its schema is signatories.schema.json. */
export async function* writeSignatoriesJson(
  delivered: Delivered,
  fingerprint: string,
  batches: Batches,
): AsyncGenerator<string> {
  const head = JSON.stringify(
    { $schema: schemaAddress(delivered), ...aboutDelivery(delivered, fingerprint) },
    null,
    2,
  )
  yield `${head.replace(/\n\}$/, '')},\n  "signatories": [`
  let separator = '\n'
  for await (const batch of batches('json')) {
    yield batch
      .map((row) => {
        const line = `${separator}    ${JSON.stringify(row, FIELDS)}`
        separator = ',\n'
        return line
      })
      .join('')
  }
  yield '\n  ]\n}\n'
}

/** Where the site publishes the schema. */
export function schemaAddress({ host }: Delivered): string {
  return new URL(addresses.signatoriesSchema, host.url).href
}

/** What a delivery is, as its files for programs say it. */
export function aboutDelivery(delivered: Delivered, fingerprint: string) {
  const { campaign, letters } = delivered
  return {
    site: { name: delivered.host.name, url: delivered.host.url, contact: delivered.host.contact },
    demonstration: campaign.demonstration,
    campaign: {
      slug: campaign.slug,
      url: campaign.url,
      title: letters[0]!.title,
      responsible: campaign.responsible,
      contact: campaign.contact,
      categories: campaign.categories,
    },
    delivery: {
      number: delivered.number,
      revision: delivered.revision,
      revisions: delivered.revisions,
      recipient: delivered.recipient,
      record: delivered.recordUrl,
    },
    edition: delivered.edition,
    language: delivered.language,
    letters: letters.map(({ language, title, hash }) => ({ language, title, hash })),
    cutoffAt: delivered.cutoffAt,
    frozenAt: delivered.frozenAt,
    counts: delivered.counts,
    fingerprint,
  }
}
