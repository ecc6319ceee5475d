import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import type { FlagReason } from '@/db/tables/review'
import { organizationDomain } from '@/domain/organization/domain'
import { likenessIndexes } from '@/domain/organization/likeness-index'
import { asItLooks } from '@/domain/organization/look'
import type { DataKey } from '@/domain/seal/seal'
import type { PrivateFields } from '@/domain/signature/private'
import { textRulesBroken } from '@/domain/text/doubtful-name'
import { foldForSearch } from '@/domain/text/fold'
import { objectionTraces } from './objected'
import { findSimilar } from './similar'
import { isIn } from './watched-words'

// What rules notice about a signature when it is confirmed or corrected. In two short reads, whatever the list's length.

type Row = { id: string; campaignId: string; kind: 'person' | 'organization' }
type Noticed = { reason: FlagReason; detail?: Record<string, string | number | boolean | string[]> }

/**
 * For these nothing is public before a human saw it. The others flag: a person stands meanwhile, and no organization gets on the
 * list by its proofs alone while one waits. Its signer must not learn from being held whom the organizers asked.
 */
const HOLDING = ['addressee', 'watched', 'reviewed'] as const
export type Holding = (typeof HOLDING)[number]

type Facts = {
  reviewsPeople: boolean
  /** Organizers asked an organization with this name, or one that looks like it. */
  asked: boolean
  /** It came by that invitation, from where it was sent to. */
  invited: boolean
  burst: boolean
  /** Of an earlier signature with this name, or by this domain, it was said that the organization did not sign. */
  objected: boolean
  addressees: string[]
  watched: string[]
}

/**
 * Raises the flags that a name gives reason for, in the caller's transaction.
 * @param again after a correction: what a human decided about a burst still holds
 * @returns why it must be held before it is public, or null
 */
export async function screenSignature(
  tx: postgres.TransactionSql,
  key: DataKey,
  row: Row,
  fields: PrivateFields,
  { now, again = false }: { now: Date; again?: boolean },
): Promise<Holding | null> {
  const name = (row.kind === 'person' ? fields.name : fields.organization) ?? ''
  const folded = foldForSearch(name)
  const asked =
    row.kind === 'person'
      ? tx`false`
      : tx`exists (select from invitations i where i.campaign_id = s.campaign_id and i.stopped_at is null
          and i.likeness in ${tx(likenessIndexes(key, name))})`
  // What was said of this very signature is decided with it.
  const objected =
    row.kind === 'person'
      ? tx`false`
      : tx`exists (select from objection_traces o where o.campaign_id = s.campaign_id
          and o.trace in ${tx(objectionTraces(key, name, [fields.email, fields.website]))})
          and not exists (select from objections o where o.signature_id = s.id)`
  const [facts] = await tx<Facts[]>`
    select c.reviews_people, s.burst,
      array(select e.addressees from editions e where e.id = s.edition_id union all
        select t.addressees from translations t where t.edition_id = s.edition_id and t.removed_at is null) as addressees,
      array(select folded from watched_words) as watched,
      ${objected} as objected,
      ${asked} as asked,
      exists (select from proofs p where p.signature_id = s.id and p.method = 'invitation' and p.voided_at is null) as invited
    from signatures s join campaigns c on c.id = s.campaign_id
    where s.id = ${row.id}`
  const noticed = [
    ...(row.kind === 'person' ? noticePerson(facts!, name, again) : noticeOrganization(facts!, fields)),
    ...noticeName(facts!, folded),
  ]
  if (row.kind === 'organization') noticed.push(...(await noticeSimilar(tx, key, row, fields)))
  if (noticed.length > 0) await raise(tx, row, noticed, now)
  const reasons = new Set(noticed.map(({ reason }) => reason))
  return HOLDING.find((reason) => reasons.has(reason)) ?? null
}

/** The same for an organization whose mailbox is another one now: what its name gives reason for was decided before. */
export async function screenMailbox(
  tx: postgres.TransactionSql,
  key: DataKey,
  row: Row,
  fields: PrivateFields,
  now: Date,
): Promise<void> {
  await raise(tx, row, [...noticeWebsite(fields), ...(await noticeSimilar(tx, key, row, fields))], now)
}

async function noticeSimilar(
  tx: postgres.TransactionSql,
  key: DataKey,
  row: Row,
  { organization, email }: PrivateFields,
): Promise<Noticed[]> {
  const signatures = await findSimilar(tx, key, row, { name: organization ?? '', email })
  return signatures.length > 0 ? [{ reason: 'similar', detail: { signatures } }] : []
}

function noticePerson({ reviewsPeople, burst }: Facts, name: string, again: boolean): Noticed[] {
  const rules = textRulesBroken(name)
  return [
    ...(reviewsPeople ? [{ reason: 'reviewed' as const }] : []),
    ...(burst && !again ? [{ reason: 'burst' as const }] : []),
    ...(rules.length > 0 ? [{ reason: 'text' as const, detail: { rules } }] : []),
  ]
}

function noticeWebsite({ email, website }: PrivateFields): Noticed[] {
  const [mailbox, site] = [email, website].map((text) => text && organizationDomain(text))
  return mailbox && site && mailbox !== site ? [{ reason: 'website' }] : []
}

function noticeOrganization({ asked, invited, objected }: Facts, fields: PrivateFields): Noticed[] {
  return [
    ...(asked && !invited ? [{ reason: 'uninvited' as const }] : []),
    ...noticeWebsite(fields),
    // Withdrawing or erasing, and signing again, is not the way around an objection: a human looks first.
    ...(objected ? [{ reason: 'objection' as const }] : []),
  ]
}

function noticeName({ addressees, watched }: Facts, folded: string): Noticed[] {
  return [
    ...(addressees.some((text) => isAddressee(folded, text)) ? [{ reason: 'addressee' as const }] : []),
    // The word itself may be a person's name: it stays on the host's list.
    ...(watched.some((word) => isIn(asItLooks(word), asItLooks(folded)))
      ? [{ reason: 'watched' as const }]
      : []),
  ]
}

/** Whether a folded name is one of those a letter is addressed to: in full words, and a single word only by itself. */
function isAddressee(folded: string, addressees: string): boolean {
  const looks = (text: string) => asItLooks(foldForSearch(text))
  const look = asItLooks(folded)
  if (addressees.split(/[\n,;]+/).some((part) => looks(part) === look)) return true
  return folded.includes(' ') && isIn(look, looks(addressees.replace(/\s+/g, ' ')))
}

async function raise(tx: postgres.TransactionSql, row: Row, noticed: Noticed[], now: Date): Promise<void> {
  for (const { reason, detail } of noticed) await raiseFlag(tx, row, reason, now, detail)
}

/**
 * Flags a signature for the review queue, in the caller's transaction. One of a reason waits at a time.
 * @returns false when one waits already
 */
export async function raiseFlag(
  tx: postgres.TransactionSql,
  row: Pick<Row, 'id' | 'campaignId'>,
  reason: FlagReason,
  now: Date,
  detail?: Noticed['detail'],
): Promise<boolean> {
  const raised = await tx`
    insert into flags (id, campaign_id, signature_id, reason, detail, raised_at)
    select ${uuid()}, ${row.campaignId}, ${row.id}, ${reason}, ${detail ? tx.json(detail) : null}, ${now}
    where not exists (select from flags where signature_id = ${row.id} and reason = ${reason} and settled_at is null)`
  return raised.count > 0
}
