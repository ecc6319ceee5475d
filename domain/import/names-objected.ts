import { BYTEA, type Client } from '@/db/client'
import { likenessIndexes } from '@/domain/organization/likeness-index'
import { findLookAlikes } from '@/domain/organization/look-alike'
import type { DataKey } from '@/domain/seal/seal'
import { openColumn } from '@/domain/signature/private'

/**
 * Of these names the ones that look like an organization's that said it did not sign this letter. No file brings such a name
 * onto the list: who signs in it again is flagged, and a human decides. Of what was erased only its forms are known; beside a
 * name that is still there, a slip of the pen is seen, too.
 */
export async function findNamesObjected(
  client: Client,
  { campaignId, key }: { campaignId: string; key: DataKey },
  names: string[],
): Promise<Set<string>> {
  const [any] = await client`select from objection_traces where campaign_id = ${campaignId} limit 1`
  if (!any) return new Set()
  const forms = names.flatMap((name) => likenessIndexes(key, name).map((form) => ({ name, form })))
  const found = await client<{ trace: string }[]>`
    select encode(trace, 'hex') as trace from objection_traces
    where campaign_id = ${campaignId} and trace = any(${client.array(
      forms.map(({ form }) => form),
      BYTEA,
    )}::bytea[])`
  const traces = new Set(found.map(({ trace }) => trace))
  const known = await namesStillThere(client, campaignId, key)
  const alike = names.filter((name) => findLookAlikes({ name }, known).length > 0)
  return new Set([
    ...alike,
    ...forms.flatMap(({ name, form }) => (traces.has(form.toString('hex')) ? [name] : [])),
  ])
}

async function namesStillThere(client: Client, campaignId: string, key: DataKey) {
  const rows = await client<{ id: string; organization: Buffer | null }[]>`
    select id, organization from signatures
    where campaign_id = ${campaignId} and organization is not null
      and id in (select signature_id from objections where campaign_id = ${campaignId}) limit 100`
  return rows.map(({ id, organization }) => ({
    name: openColumn(key, id, 'organization', organization) ?? '',
  }))
}
