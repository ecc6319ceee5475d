import { sql } from '@/db/client'
import { challengeName, challengeText } from '@/domain/organization/challenge'
import { findInvitedAs } from '@/domain/invitation/invited-as'
import { findLookAlikes } from '@/domain/organization/look-alike'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { openColleague } from '@/domain/signature/colleague'
import { findLinked, type Linked } from '@/domain/signature/link'
import { openPrivate } from '@/domain/signature/private'
import { readStanding, type StandingNow } from '@/domain/signature/proofs'
import { foldForSearch } from '@/domain/text/fold'
import { type Challenge, findChallenge } from './challenge'
import { domainToProve } from './own-organization'

export type OfficerPage = Pick<StandingNow, 'grade' | 'missing' | 'rule' | 'shown' | 'domains'> & {
  /** The domain whose record the officer can have made; null when neither address nor website says one. */
  domain: string | null
  challenge: (Challenge & { name: string; text: string; waiting: boolean }) | null
  colleague: { email: string; role: string; expiresAt: Date } | null
  /** The organization whose invitation it came by, when that has another name: it proves nothing about this one. */
  invitedAs: string | null
  /** Another signature of this organization is on the list. */
  listedAlready: boolean
  /** Names on the list that a reader may take for this one. */
  alike: string[]
}

/** What an organization's own page says about its proofs; null for people and where there is nothing to prove. */
export async function findOfficerPage(token: string, now = new Date()): Promise<OfficerPage | null> {
  const client = sql()
  const row = await findLinked(client, token, 'signature', 'read')
  if (!row || row.kind !== 'organization' || !row.confirmedAt || row.withdrawnAt || row.erasedAt) return null
  const key = await findDataKey(row.campaignId)
  const fields = openPrivate(key, row.id, row)
  const { grade, missing, rule, shown, domains } = await readStanding(client, row, now)
  const challenge = await findChallenge(client, key, row.id)
  return {
    ...{ grade, missing, rule, shown, domains },
    domain: domainToProve(fields),
    challenge: challenge && {
      ...challenge,
      name: challengeName(challenge.domain),
      text: challengeText(challenge.token),
      waiting: isWaiting(challenge),
    },
    colleague: await findColleague(row, key),
    invitedAs: row.invitationId && grade !== 'authorized' ? await findInvitedAs(client, key, row.id) : null,
    ...(row.publishedAt ? { listedAlready: false, alike: [] } : await findAlike(row, fields.organization!)),
  }
}

const isWaiting = ({ askedAt, checkedAt }: Challenge) =>
  askedAt !== null && (checkedAt === null || checkedAt < askedAt)

async function findColleague(row: Linked, key: DataKey): Promise<OfficerPage['colleague']> {
  const [asked] = await sql()<{ hash: Buffer; submitted: Buffer; expiresAt: Date }[]>`
    select hash, submitted, expires_at from tokens
    where signature_id = ${row.id} and purpose = 'countersignature' and submitted is not null and expires_at > now()
    order by created_at desc limit 1`
  return asked ? { ...openColleague(key, asked.hash, asked.submitted), expiresAt: asked.expiresAt } : null
}

/**
 * What the public list tells, and no more: who is published while a letter collects before its launch is on none. Among the names
 * on the list that are near by their letters; the trigram index finds those.
 */
async function findAlike(row: Linked, name: string): Promise<{ listedAlready: boolean; alike: string[] }> {
  const [listed] = await sql()`
    select from signatories l join signatures s on s.id = l.signature_id
    where s.campaign_id = ${row.campaignId} and s.organization_index = ${row.organizationIndex}
      and s.kind = 'organization' and s.id <> ${row.id} limit 1`
  const near = await sql()<{ name: string }[]>`
    select organization as name from signatories
    where campaign_id = ${row.campaignId} and kind = 'organization' and signature_id <> ${row.id}
      and folded % ${foldForSearch(name)} limit 50`
  const alike = findLookAlikes({ name }, near).map(({ other }) => other.name)
  return { listedAlready: listed !== undefined, alike: listed ? [] : alike.slice(0, 3) }
}
