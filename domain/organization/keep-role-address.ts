import { type Client, sql } from '@/db/client'
import { inBatches, PURGE_BATCH } from '@/domain/mail/in-batches'
import { CODE_TRIES, hashOfTyped } from '@/domain/seal/code'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import type { CodeTried } from '@/domain/seal/try-code'
import { ROLE_DAYS } from './role-address'

// What the owner of a role address does behind the link in any mail to it.

export type RoleAddress = { domain: string; language: string; confirmed: boolean; expired: boolean }

/** The role address behind a mailed link; null when it is unknown or was removed. */
export async function findRoleAddress(token: string): Promise<RoleAddress | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<RoleAddress[]>`
    select domain, language, confirmed_at is not null as confirmed,
      asked_at + make_interval(days => ${ROLE_DAYS}) <= now() as expired
    from role_addresses where hash = ${hash}`
  return row ?? null
}

type Tried = { right: boolean; tries: number }

/** Confirms a role address with the code that was mailed to it. Safe to repeat. */
export async function confirmRoleAddress(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | 'link-unknown' | Exclude<CodeTried, 'right'>> {
  const found = await findRoleAddress(token)
  const hash = tokenHash(token)
  if (!found || !hash) return 'link-unknown'
  if (found.confirmed) return 'done'
  if (found.expired) return { refusal: 'code-expired', left: 0 }
  const code = hashOfTyped(await findDataKey(null), hash, typed)
  if (!code) return { refusal: 'code-missing', left: CODE_TRIES }
  const [tried] = await sql()<Tried[]>`
    update role_addresses set tries = tries + (code <> ${code})::int,
      confirmed_at = case when code = ${code} then ${now}::timestamptz else confirmed_at end
    where hash = ${hash} and tries < ${CODE_TRIES} returning code = ${code} as "right", tries`
  if (tried?.right) return 'done'
  const left = tried ? CODE_TRIES - tried.tries : 0
  return { refusal: left > 0 ? 'code-wrong' : 'code-used-up', left }
}

/** Removes a role address: nothing more is mailed to it. Safe to repeat. */
export async function removeRoleAddress(
  token: string,
  client: Client = sql(),
): Promise<'done' | 'link-unknown'> {
  const hash = tokenHash(token)
  if (!hash) return 'link-unknown'
  await client`delete from role_addresses where hash = ${hash}`
  return 'done'
}

/** Forgets role addresses that nobody confirmed in their days. @returns how many */
export async function purgeRoleAddresses(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ROLE_DAYS * 86_400_000)
  return inBatches(
    () => sql()`delete from role_addresses where id in (
      select id from role_addresses where confirmed_at is null and asked_at < ${before} limit ${PURGE_BATCH})`,
  )
}
