import { validate } from 'uuid'
import { sql } from '@/db/client'
import { moveSignature } from '@/domain/signature/counting'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { lockToErase } from '@/domain/signature/rights/erase'
import { eraseAgain, LISTED_ERASURE_DAYS, listErasures } from '@/domain/signature/rights/erase-again'
import { eraseDueAddresses } from './erase-addresses'
import { shred, shredDueCampaigns } from './shred'

/**
 * What must not come back with a dump, one line each, the latest of 30 days: who erased (a signature's id), who withdrew, who said
 * "never email me again" (a fingerprint), and what was destroyed. Nothing in it says anything about anybody.
 */
export async function listGone(now = new Date()): Promise<string[]> {
  const client = sql()
  const since = new Date(now.getTime() - LISTED_ERASURE_DAYS * 86_400_000)
  const others = await client<{ line: string }[]>`
    select 'withdrawn ' || id as line from signatures where withdrawn_at > ${since} and erased_at is null
    union all
    select 'never ' || reason || ' ' || encode(email_index, 'hex') from suppressions where created_at > ${since}
    union all
    select 'destroyed ' || id from campaigns where shredded_at > ${since}`
  return [...(await listErasures(now)), ...others.map(({ line }) => line)]
}

export type Applied = Record<'erased' | 'withdrawn' | 'never' | 'destroyed', number>

/**
 * Lets go again, after a restore, what a list names, and what is due by its time. Safe to repeat; lines that say nothing are passed over.
 */
export async function letGoAgain(lines: string[], now = new Date()): Promise<Applied> {
  const words = lines.map((line) => line.trim().split(/\s+/))
  const of = (kind: string) => words.filter(([first]) => first === kind).map(([, ...rest]) => rest)
  const applied = { erased: 0, withdrawn: 0, never: 0, destroyed: 0 }
  // A signature that was withdrawn and then erased is on the list for both.
  applied.erased = await eraseAgain(words.filter((line) => line.length === 1).flat(), now)
  for (const [id] of of('withdrawn')) applied.withdrawn += await withdrawAgain(id, now)
  for (const [reason, index] of of('never')) applied.never += await suppressAgain(reason, index, now)
  for (const [id] of of('destroyed')) applied.destroyed += await destroyAgain(id, now)
  await pauseUpdates(now)
  await purgeUnconfirmed(now)
  await eraseDueAddresses(now)
  await shredDueCampaigns(now)
  return applied
}

/** The dump doesn't know who got an update after it was made, nor who stopped the news: an owner decides whether it goes on. */
const pauseUpdates = (now: Date) => sql()`
  update updates set paused_at = ${now} where started_at is not null and cancelled_at is null and paused_at is null`

async function withdrawAgain(id: string | undefined, now: Date): Promise<number> {
  if (!validate(id)) return 0
  return sql().begin(async (tx) => {
    const rows = await lockToErase(tx, tx`s.id = ${id!} and s.number > 0 and s.withdrawn_at is null`)
    for (const row of rows) {
      await tx`update signatures set withdrawn_at = ${now}, published_at = null where id = ${row.id}`
      const event = { kind: 'signature-withdrawn', actor: 'host' } as const
      const after = { ...row, publishedAt: null, withdrawnAt: now }
      await moveSignature(tx, row, after, { reason: { withdrawn: 1 }, event }, now)
    }
    return rows.length
  })
}

async function suppressAgain(
  reason: string | undefined,
  index: string | undefined,
  now: Date,
): Promise<number> {
  if (!/^(?:not-me|bounce|complaint)$/.test(reason ?? '') || !/^[0-9a-f]{64}$/.test(index ?? '')) return 0
  const { count } = await sql()`
    insert into suppressions (email_index, reason, created_at)
    values (decode(${index!}, 'hex'), ${reason!}, ${now}) on conflict do nothing`
  return count
}

/** What was closed and destroyed is both again, also where the dump is older than the closing. */
async function destroyAgain(id: string | undefined, now: Date): Promise<number> {
  if (!validate(id)) return 0
  return sql().begin(async (tx) => {
    await tx`
      update campaigns set closed_at = least(closed_at, ${now}::timestamptz - interval '8 days')
      where id = ${id!} and opened_at is not null and shredded_at is null`
    return (await shred(tx, id!, { actor: 'host' }, now)) === 'done' ? 1 : 0
  })
}
