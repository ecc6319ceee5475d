import type { Client } from '@/db/client'
import type { Kind, PublicProof } from '@/db/tables/signature'
import { joinRecord, lockRecords } from '@/domain/organization/record'
import { readDomains, tellRoleAddresses } from '@/domain/organization/role-address'
import { findMembers } from './members'
import type { PrivateFields } from './private'

// What else follows for an organization from where its signature counts: its record, its members, and whom it lets know.

type Signature = { id: string; campaignId: string; country: string | null }
type Shown = { fields: PrivateFields; proofs: PublicProof[] }

/** `record`: the slug of the one it belongs to now; `left`: those that it no longer belongs to. */
export type Records = { record: string | null; left: string[]; members: string[] | null }

export const NO_RECORD: Records = { record: null, left: [], members: null }

/**
 * Which organization's record a signature belongs to now.
 * @param shown what its public row shows, of one that is listed
 */
export async function moveRecord(
  client: Client,
  { id, campaignId, country }: Signature,
  shown: Shown | false,
  now: Date,
): Promise<Records> {
  const [listed] = await client<{ record: string | null }[]>`
    select record from signatories where signature_id = ${id}`
  const before = listed?.record ?? null
  const organization = shown && shown.fields.organization
  const joined = organization
    ? await joinRecord(client, { id, organization, country, proofs: shown.proofs }, now)
    : null
  const left = before && before !== joined?.slug ? [before] : []
  await lockRecords(client, left)
  const members = shown ? await findMembers(client, { id, campaignId }) : null
  return { record: joined?.slug ?? null, left, members }
}

/** What a signature says of the organization's domains. */
export const domainsSaid = ({ fields, proofs }: Shown) =>
  readDomains([fields.email, fields.website, ...proofs.map(({ domain }) => domain)])

/**
 * Lets the addresses that the organization left hear of a signature in its name: once it is confirmed, once it is listed.
 * @param record the slug of its page, of one that is listed
 * @param before what it said when they heard of it last: only those at other domains hear of it now
 */
export async function tellOrganization(
  client: Client,
  { campaignId }: Pick<Signature, 'campaignId'>,
  shown: Shown,
  record: string | null,
  now: Date,
  before?: Shown,
): Promise<void> {
  const known = before ? domainsSaid(before) : []
  const domains = domainsSaid(shown).filter((domain) => !known.includes(domain))
  await tellRoleAddresses(client, { campaignId, domains, record }, now)
}

/** The same when an officer's address changed, of one that was confirmed before; not while its campaign collects. */
export async function tellOfAddress(
  client: Client,
  row: Signature & { kind: Kind; collecting?: boolean; withdrawnAt: Date | null; erasedAt: Date | null },
  before: PrivateFields,
  email: string,
  now: Date,
): Promise<void> {
  if (row.kind !== 'organization' || row.collecting || row.withdrawnAt || row.erasedAt) return
  const [listed] = await client<{ record: string | null; proofs: PublicProof[] }[]>`
    select record, proofs from signatories where signature_id = ${row.id}`
  const proofs = listed?.proofs ?? []
  const said = { fields: { ...before, email }, proofs }
  await tellOrganization(client, row, said, listed?.record ?? null, now, { fields: before, proofs })
}
