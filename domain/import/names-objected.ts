import { BYTEA, type Client } from '@/db/client'
import { likenessIndexes } from '@/domain/organization/likeness-index'
import type { DataKey } from '@/domain/seal/seal'

/**
 * Of these names the ones that look like an organization's that said it did not sign this letter. No file brings such a name
 * onto the list: who signs in it again is flagged, and a human decides.
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
  return new Set(forms.filter(({ form }) => traces.has(form.toString('hex'))).map(({ name }) => name))
}
