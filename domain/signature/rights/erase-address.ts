import { sql } from '@/db/client'
import { forgetContact } from '@/domain/invitation/forget-contacts'
import { findDataKey } from '@/domain/seal/data-key'
import { emailIndex } from '@/domain/signature/private'
import { eraseLocked, lockToErase } from './erase'
import { forgetAddress } from './forget'

/**
 * Erases every signature that was made with an address, in all campaigns, as its owner asked of the host.
 * @returns how many signatures were erased
 */
export async function eraseAddress(email: string, now = new Date()): Promise<number> {
  const campaigns = await sql()<{ id: string }[]>`select id from campaigns`
  let erased = 0
  for (const { id } of campaigns) {
    const index = emailIndex(await findDataKey(id), email)
    erased += await sql().begin(async (tx) => {
      const rows = await lockToErase(tx, tx`s.campaign_id = ${id} and s.email_index = ${index}`)
      for (const row of rows) await eraseLocked(tx, row, 'host', now)
      await forgetAddress(tx, id, email)
      await forgetContact(tx, id, index)
      return rows.length
    })
  }
  const siteKey = await findDataKey(null)
  await sql()`delete from role_addresses where email_index = ${emailIndex(siteKey, email)}`
  await sql()`delete from link_requests where email_index = ${emailIndex(siteKey, email)}`
  return erased
}
