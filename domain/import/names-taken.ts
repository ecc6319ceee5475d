import { BYTEA, type Client } from '@/db/client'

/**
 * Where organizations of these names stand in the campaign already: on the list, or waiting for mail or a check. One that
 * an import had added and somebody took off the list again is neither: it may be imported anew.
 */
export async function findNamesTaken(
  client: Client,
  campaignId: string,
  indices: Buffer[],
): Promise<Map<string, 'listed' | 'waiting'>> {
  const find = (listed: boolean) => client<{ name: string }[]>`
    select encode(organization_index, 'hex') as name from signatures
    where campaign_id = ${campaignId} and organization_index = any(${client.array(indices, BYTEA)}::bytea[]) and kind = 'organization'
      and withdrawn_at is null and erased_at is null
      and ${listed ? client`published_at is not null` : client`published_at is null and import_id is null`}`
  const waiting = await find(false)
  const listed = await find(true)
  const standing = new Map<string, 'listed' | 'waiting'>(waiting.map(({ name }) => [name, 'waiting']))
  for (const { name } of listed) standing.set(name, 'listed')
  return standing
}
