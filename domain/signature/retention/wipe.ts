import type postgres from 'postgres'
import { type DataKey, openField, sealField } from '@/domain/seal/seal'

type Tx = postgres.TransactionSql

/**
 * Empties all that a campaign's data key had sealed, and what was found by its fingerprints. What is public, counted or delivered stays,
 * and so do the links to the own pages: whoever signed can still leave.
 */
export async function wipeSealed(tx: Tx, campaignId: string): Promise<void> {
  const own = tx`select id from signatures where campaign_id = ${campaignId}`
  await tx`delete from signatures where campaign_id = ${campaignId} and number is null`
  await tx`
    update signatures set name = null, email = null, title = null, affiliation = null, organization = null, website = null,
      email_index = null, organization_index = null, content_index = null, invitation_id = null, via = null
    where campaign_id = ${campaignId}`
  await tx`delete from proofs where method = 'decision' and signature_id in (${own})`
  await tx`
    update proofs set domain = null, value = null, source = null, note = null, check_at = null
    where signature_id in (${own})`
  for (const table of ['challenges', 'questions', 'members', 'claims'])
    await tx`delete from ${tx(table)} where signature_id in (${own})`
  for (const table of BY_CAMPAIGN) await tx`delete from ${tx(table)} where campaign_id = ${campaignId}`
  await tx`delete from tokens where campaign_id = ${campaignId} and purpose <> 'signature'`
  // But for word of it to the other owners, which the new key sealed.
  await tx`delete from outbox where campaign_id = ${campaignId} and sealed is not null and template <> 'shredded-team'`
  const imports = tx`select id from imports where campaign_id = ${campaignId}`
  for (const table of ['import_chunks', 'arriving_chunks', 'import_faults'])
    await tx`delete from ${tx(table)} where import_id in (${imports})`
  await tx`
    update imports set choices = null, sample = null, report = null where campaign_id = ${campaignId}`
}

const BY_CAMPAIGN = [
  ...[
    'invitations',
    'invitation_lists',
    'sealed_files',
    'likenesses',
    'objections',
    'objection_traces',
    'logos',
  ],
  ...['mailings', 'private_links', 'preview_links'],
]

/** Seals anew the little that stays in use: the addressee's link, and a dash in place of an imported file's name and source. */
export async function resealRest(
  tx: Tx,
  campaignId: string,
  { before, after }: { before: DataKey | null; after: DataKey },
): Promise<void> {
  const links = await tx<{ hash: Buffer; sealed: Buffer }[]>`
    select l.hash, l.sealed from addressee_links l join deliveries d on d.id = l.delivery_id
    where d.campaign_id = ${campaignId}`
  for (const { hash, sealed } of links) {
    const place = { table: 'addressee_links', column: 'sealed', row: hash.toString('hex') }
    const token = before && openField(before, place, sealed)
    if (token)
      await tx`update addressee_links set sealed = ${sealField(after, place, token)} where hash = ${hash}`
    else await tx`delete from addressee_links where hash = ${hash}`
  }
  const imports = await tx<{ id: string }[]>`select id from imports where campaign_id = ${campaignId}`
  for (const { id } of imports) {
    const dash = (column: string) => sealField(after, { table: 'imports', column, row: id }, '–')
    await tx`
      update imports set file_name = ${dash('file_name')},
        source = case when source is not null then ${dash('source')}::bytea end
      where id = ${id}`
  }
}
