import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { type Client, sql } from '@/db/client'
import { countOneIn } from '@/domain/limit/count'
import { countCode } from '@/domain/limit/count-code'
import { findKeyMaker, type KeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { organizationDomain } from '@/domain/organization/domain'
import {
  place,
  queueRoleMail,
  ROLE_ADDRESSES,
  ROLE_DAYS,
  roleToken,
} from '@/domain/organization/role-address'
import { createCode } from '@/domain/seal/code'
import { findDataKey } from '@/domain/seal/data-key'
import { type DataKey, sealField } from '@/domain/seal/seal'
import { tokenHash } from '@/domain/seal/token'
import { findLinked, type Linked } from '@/domain/signature/link'
import { lockOwn } from '@/domain/signature/owner'
import { emailIndex } from '@/domain/signature/private'
import { listProofs } from '@/domain/signature/proofs'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'

export type RoleRefusal = EmailFault | 'email-required' | 'role-domain' | 'role-full' | 'role-often'

type OwnDomain = { domain: string; byDns: boolean }

/** The organization's domain of which its DNS or a second officer says that it is theirs; a mailbox alone is anybody's there. */
async function findOwnDomain(
  client: Client,
  { id, campaignId }: Linked,
  now: Date,
): Promise<OwnDomain | null> {
  const proofs = (await listProofs(client, await findDataKey(campaignId, client), id)).filter(
    ({ domain, voidedAt, lapsedAt }) => domain && !voidedAt && !(lapsedAt && lapsedAt <= now),
  )
  const by = (wanted: string) => proofs.find(({ method }) => method === wanted)?.domain
  const dns = by('dns')
  const domain = organizationDomain(dns ?? by('countersignature') ?? '')
  return domain ? { domain, byDns: Boolean(dns) } : null
}

// Before the launch no mail may name the letter to people who weren't asked to sign it. Who is held may be no officer at all.
const isStanding = (row: Linked) =>
  row.kind === 'organization' &&
  !row.collecting &&
  row.confirmedAt !== null &&
  !row.heldAt &&
  !row.withdrawnAt &&
  !row.erasedAt

/**
 * Only who confirmed holds a place: three that were mistyped must not block it for a week. Whom two mailboxes at a domain left takes
 * no place from those whose DNS confirms it. `fixed`: those that this officer cannot take the place of.
 */
const countAt = async (client: Client, { domain, byDns }: OwnDomain, besides: Buffer | null) => {
  const [row] = await client<{ count: number; waiting: number; fixed: number }[]>`
    select count(*) filter (where by_dns >= ${byDns} and confirmed_at is not null)::int as count,
      count(*) filter (where by_dns >= ${byDns} and confirmed_at is null)::int as waiting,
      count(*) filter (where by_dns >= ${byDns} and (confirmed_at is not null or by_dns > ${byDns}))::int as fixed
    from role_addresses where domain = ${domain} and email_index is distinct from ${besides}
      and (confirmed_at is not null or asked_at > now() - make_interval(days => ${ROLE_DAYS}))`
  return row!
}

/**
 * Where the officer behind an own page may leave role addresses, how many there are and how many wait for their code; null where none
 * may be left.
 */
export async function findRoleOffer(
  token: string,
  now = new Date(),
): Promise<{ domain: string; count: number; waiting: number } | null> {
  const row = await findLinked(sql(), token, 'signature', 'read')
  const own = row && isStanding(row) ? await findOwnDomain(sql(), row, now) : null
  if (!own) return null
  const { count, waiting } = await countAt(sql(), own, null)
  return { domain: own.domain, count, waiting }
}

/**
 * Leaves an address at the organization's domain that is to hear of every signature in its name, and mails it a code. One that
 * is there already gets none, and the answer is the same.
 */
export async function leaveRoleAddress(
  token: string,
  typed: string,
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible' | RoleRefusal> {
  const email = readEmail(typed)
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  const [siteKey, keyOf] = [await findDataKey(null), await findKeyMaker()]
  return sql().begin(async (tx) => {
    const row = await lockOwn(tx, token)
    if (!row) return 'link-unknown'
    const own = isStanding(row) ? await findOwnDomain(tx, row, now) : null
    if (!own) return 'not-possible'
    if (organizationDomain(email) !== own.domain) return 'role-domain'
    return storeRoleAddress(tx, row, { email, ...own, siteKey, keyOf }, now)
  })
}

type Leaving = OwnDomain & { email: string; siteKey: DataKey; keyOf: KeyMaker }

async function storeRoleAddress(
  tx: postgres.TransactionSql,
  row: Linked,
  { email, domain, byDns, siteKey, keyOf }: Leaving,
  now: Date,
): Promise<'done' | RoleRefusal> {
  // Two officers at once must not leave four.
  await tx`select pg_advisory_xact_lock(hashtextextended(${`role-addresses ${domain}`}, 0))`
  const index = emailIndex(siteKey, email)
  const [known] = await tx`
    update role_addresses set by_dns = by_dns or ${byDns}
    where domain = ${domain} and email_index = ${index} and confirmed_at is not null returning id`
  if (known) return 'done'
  if ((await countAt(tx, { domain, byDns }, index)).fixed >= ROLE_ADDRESSES) return 'role-full'
  const left = await countOneIn(tx, { key: keyOf('roleAddress', domain), limit: LIMITS.roleAddress })
  if (left.length === 0 || (await countCode(tx, keyOf, email)).length === 0) return 'role-often'
  const id = uuid()
  const token = roleToken(siteKey, id)
  const hash = tokenHash(token)!
  const code = createCode(siteKey, hash)
  await tx`delete from role_addresses where domain = ${domain} and email_index = ${index}`
  // Those that wait make room, the oldest first; before DNS the others do too.
  await tx`
    delete from role_addresses where (confirmed_at is null or not by_dns) and by_dns <= ${byDns} and id in (
      select id from role_addresses where domain = ${domain}
      order by by_dns desc, confirmed_at is not null desc, asked_at desc offset ${ROLE_ADDRESSES - 1})`
  await tx`
    insert into role_addresses (id, domain, email, email_index, language, by_dns, hash, code, asked_at)
    values (${id}, ${domain}, ${sealField(siteKey, place(id), email)}, ${index}, ${row.language}, ${byDns},
      ${hash}, ${code.hash}, ${now})`
  await queueRoleMail(tx, row, { template: 'role-address', to: email, token, code: code.code }, now)
  return 'done'
}
