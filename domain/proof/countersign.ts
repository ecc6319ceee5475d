import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { findOpened, type PublicCampaign } from '@/domain/campaign/queries'
import { recordEvent } from '@/domain/event/record-event'
import { organizationDomain } from '@/domain/organization/domain'
import { holdSignature } from '@/domain/review/hold'
import { rememberObjected } from '@/domain/review/objected'
import { raiseFlag } from '@/domain/review/screen'
import { CODE_TRIES } from '@/domain/seal/code'
import { findDataKey } from '@/domain/seal/data-key'
import { tokenHash } from '@/domain/seal/token'
import { type CodeTried, tryCode } from '@/domain/seal/try-code'
import { openColleague } from '@/domain/signature/colleague'
import { openColumn, openPrivate } from '@/domain/signature/private'
import { addProof, readStanding } from '@/domain/signature/proofs'
import { type SettlingRow, settleOrganization } from '@/domain/signature/settle-organization'
import { LIMITS } from '@/domain/signature/signature'
import { checkLine } from '@/domain/text/name'
import type { TextFault } from '@/domain/text/text-fault'
import { tidyLine } from '@/domain/text/tidy'
import { lockSettling } from './lock-settling'

export type CountersignFaults = {
  code?: Exclude<CodeTried, 'right'>
  name?: TextFault | 'name-required'
  role?: TextFault | 'role-required'
}
export type CountersignRefusal =
  'link-unknown' | 'link-expired' | 'not-possible' | { faults: CountersignFaults }

type Asked = {
  hash: Buffer
  signatureId: string
  /** Null once it was answered, or expired. */
  submitted: Buffer | null
  expired: boolean
  tries: number
  answered: Answered | null
}

type Answered = 'countersigned' | 'denied'

async function findAsked(client: Client, token: string): Promise<Asked | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  // A yes left a proof at the very moment of the answer; the other answer there is left none.
  const [row] = await client<Asked[]>`
    select hash, signature_id, submitted, coalesce(expires_at <= now(), false) as expired, tries,
      case when voided_at is null then null when exists (
        select from proofs where proofs.signature_id = tokens.signature_id
          and method = 'countersignature' and recorded_at = tokens.voided_at
      ) then 'countersigned' else 'denied' end as answered
    from tokens where hash = ${hash} and purpose = 'countersignature' and signature_id is not null`
  return row ?? null
}

/**
 * The second officer says that their organization signed: with the code of their mail, because a press alone may be a program's.
 * Their name and role are kept sealed; their address is forgotten. Safe to repeat.
 */
export async function countersign(
  token: string,
  typed: { code: string; name: string; role: string },
  now = new Date(),
): Promise<'done' | CountersignRefusal> {
  const name = tidyLine(typed.name)
  const role = tidyLine(typed.role)
  const faults = lineFaults(name, role)
  return answer(token, typed.code, faults, now, async (tx, row, email) => {
    const { domains } = await readStanding(tx, row, now)
    const domain = organizationDomain(email)
    // The first officer's proofs may have been voided meanwhile.
    if (!domain || !domains.includes(domain)) return 'not-possible'
    const value = JSON.stringify({ name, role })
    const proof = { signatureId: row.id, method: 'countersignature', domain, value } as const
    await addProof(tx, await findDataKey(row.campaignId, tx), proof, now)
    const event = { campaignId: row.campaignId, signatureId: row.id, kind: 'countersigned' } as const
    await recordEvent(tx, { ...event, actor: 'signer' }, now)
    await settleOrganization(tx, row, now)
    return 'done'
  })
}

function lineFaults(name: string, role: string): CountersignFaults {
  const nameFault = name === '' ? 'name-required' : checkLine(name, { max: LIMITS.name, letter: true })
  const roleFault = role === '' ? 'role-required' : checkLine(role, { max: LIMITS.title, letter: true })
  return { ...(nameFault ? { name: nameFault } : {}), ...(roleFault ? { role: roleFault } : {}) }
}

/**
 * The second officer says that this is not right, with the same code: the organization is held at once, off the list if it was on
 * it, and the desk decides. Safe to repeat.
 */
export async function denySignature(
  token: string,
  code: string,
  now = new Date(),
): Promise<'done' | CountersignRefusal> {
  return answer(token, code, {}, now, async (tx, row, email) => {
    const who = { actor: 'signer' } as const
    const key = await findDataKey(row.campaignId, tx)
    const name = openColumn(key, row.id, 'organization', row.organization) ?? ''
    await rememberObjected(tx, key, row.campaignId, { name, domain: email })
    await holdSignature(tx, row, 'objection', who, now, 'colleague-objected')
    await raiseFlag(tx, row, 'objection', now)
    return 'done'
  })
}

type Act = (tx: postgres.TransactionSql, row: SettlingRow, email: string) => Promise<'done' | 'not-possible'>

/** What both answers share. The signature is locked before its tokens, as everywhere. */
async function answer(
  token: string,
  code: string,
  faults: CountersignFaults,
  now: Date,
  act: Act,
): Promise<'done' | CountersignRefusal> {
  return sql().begin(async (tx) => {
    const before = await findAsked(tx, token)
    if (!before) return 'link-unknown'
    const row = await lockSettling(tx, before.signatureId)
    const asked = await findAsked(tx, token)
    if (!row || !asked) return 'link-unknown'
    if (asked.answered) return 'done'
    if (asked.expired || !asked.submitted) return 'link-expired'
    if (row.withdrawnAt || row.erasedAt) return 'not-possible'
    const tried = await tryCode(tx, asked.hash, 'countersignature', code)
    if (tried !== 'right') return { faults: { ...faults, code: tried } }
    if (Object.keys(faults).length > 0) return { faults }
    const { email } = openColleague(await findDataKey(row.campaignId, tx), asked.hash, asked.submitted)
    const result = await act(tx, row, email)
    if (result === 'done')
      await tx`
        update tokens set voided_at = ${now}, submitted = null, email_index = null where hash = ${asked.hash}`
    return result
  })
}

export type ToCountersign = {
  state: 'open' | Answered | 'expired' | 'not-possible'
  campaign: PublicCampaign
  language: string
  organization: string | null
  /** The first officer. */
  name: string | null
  title: string | null
  /** As the first officer gave it. */
  role: string | null
  email: string | null
  /** Codes that may still be typed. */
  left: number
}

/** What the second officer's page shows. It names the organization and who signed for it: they are asked about just that. */
export async function findToCountersign(token: string): Promise<ToCountersign | null> {
  const asked = await findAsked(sql(), token)
  if (!asked) return null
  const [row] = await sql()<(SettlingRow & { slug: string })[]>`
    select s.id, s.campaign_id, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website, s.withdrawn_at,
      s.erased_at, campaigns.slug
    from signatures s join campaigns on campaigns.id = s.campaign_id where s.id = ${asked.signatureId}`
  if (!row) return null
  const key = await findDataKey(row.campaignId)
  const { organization, name, title } = openPrivate(key, row.id, row)
  const colleague = asked.submitted && openColleague(key, asked.hash, asked.submitted)
  const over = asked.expired || !asked.submitted
  const gone = row.withdrawnAt || row.erasedAt
  return {
    state: asked.answered ?? (gone ? 'not-possible' : over ? 'expired' : 'open'),
    campaign: (await findOpened(row.slug))!,
    language: row.language,
    ...{ organization, name, title },
    role: colleague?.role ?? null,
    email: colleague?.email ?? null,
    left: Math.max(0, CODE_TRIES - asked.tries),
  }
}
