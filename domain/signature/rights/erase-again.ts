import { validate } from 'uuid'
import { sql } from '@/db/client'
import { eraseLocked, lockToErase } from './erase'

/** Days for which erasures are listed: no backup may be older (docs/hosting.md). */
export const LISTED_ERASURE_DAYS = 30

/** The signatures erased lately, by their record's id, which says nothing about anybody. */
export async function listErasures(now = new Date()): Promise<string[]> {
  const rows = await sql()<{ id: string }[]>`
    select id from signatures
    where erased_at > ${now}::timestamptz - make_interval(days => ${LISTED_ERASURE_DAYS}) order by erased_at, id`
  return rows.map(({ id }) => id)
}

/**
 * Erases again what a restored backup brought back, before the site serves. Safe to repeat.
 * @param ids as listErasures gave them before the restore; other words are passed over
 * @returns how many signatures were erased
 */
export async function eraseAgain(ids: string[], now = new Date()): Promise<number> {
  let erased = 0
  for (const id of ids.filter((word) => validate(word))) {
    erased += await sql().begin(async (tx) => {
      const rows = await lockToErase(tx, tx`s.id = ${id}`)
      for (const row of rows) await eraseLocked(tx, row, 'host', now)
      return rows.length
    })
  }
  return erased
}
