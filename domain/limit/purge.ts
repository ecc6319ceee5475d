import { sql } from '@/db/client'
import { SALT_HOURS } from './limits'

/** Deletes what counts no longer, and salts with which nothing may be recognized anymore. */
export async function purgeLimits(now = new Date()): Promise<{ limits: number; salts: number }> {
  const client = sql()
  const oldest = new Date(now.getTime() - SALT_HOURS * 3_600_000).toISOString().slice(0, 10)
  const [limits, salts] = await Promise.all([
    client`delete from limits where until <= ${now}`,
    // A salt is made on its day: after the second midnight it is at least a day and at most two days old.
    client`delete from limit_salts where day <= ${oldest}`,
  ])
  return { limits: limits.count, salts: salts.count }
}
