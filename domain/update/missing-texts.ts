import { type Client, sql } from '@/db/client'
import { findMissing } from './check-texts'
import type { UpdateFaults, UpdateText } from './update'

/** What is missing before an update can be sent, or, in one language, before it can be shown and tried out in that one. */
export async function findMissingTexts(
  id: string,
  only?: string,
  client: Client = sql(),
): Promise<UpdateFaults> {
  const texts = await client<UpdateText[]>`
    select language, subject, text from update_texts
    where update_id = ${id} ${only === undefined ? client`` : client`and language = ${only}`}`
  const [campaign] = await client<{ language: string }[]>`
    select c.language from updates u join campaigns c on c.id = u.campaign_id where u.id = ${id}`
  return findMissing(texts, only ?? campaign?.language ?? '')
}
