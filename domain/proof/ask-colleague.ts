import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import { countCode } from '@/domain/limit/count-code'
import { findKeyMaker } from '@/domain/limit/key'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import { isFreeMail, isMailRelay, organizationDomain } from '@/domain/organization/domain'
import { createCode } from '@/domain/seal/code'
import { findDataKey } from '@/domain/seal/data-key'
import { createToken } from '@/domain/seal/token'
import { countMailbox, countMailing } from '@/domain/signature/count-mailing'
import type { Keys } from '@/domain/signature/keys'
import { endAsking, sealColleague } from '@/domain/signature/colleague'
import type { Linked } from '@/domain/signature/link'
import { emailIndex, openPrivate } from '@/domain/signature/private'
import { type Proof, readStanding } from '@/domain/signature/proofs'
import { LIMITS } from '@/domain/signature/signature'
import { dotlessEmail } from '@/domain/text/canonical-email'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { checkLine } from '@/domain/text/name'
import { readEmail } from '@/domain/text/read-email'
import { tidyLine } from '@/domain/text/tidy'
import type { TextFault } from '@/domain/text/text-fault'
import { lockOwnOrganization } from './own-organization'
import { COLLEAGUE, type ColleagueRefusal } from './proof'

type Typed = { email: string; role: string }
export type ColleagueFaults = {
  colleague?: ColleagueRefusal | EmailFault | 'email-required'
  colleagueRole?: TextFault | 'role-required'
}

/**
 * Mails a second officer at the same domain, whom the first one names: they say behind their link, with the code of their mail, that
 * the organization signed. The mail holds none of what was typed. The newest one asked replaces the one before. Caps of mail
 * and "never write to me again" hold in silence: what is answered says nothing about the address.
 */
export async function askColleague(
  token: string,
  typed: Typed,
  now = new Date(),
): Promise<'done' | 'link-unknown' | 'not-possible' | { faults: ColleagueFaults }> {
  const email = readEmail(typed.email)
  const role = tidyLine(typed.role)
  const roleFault = role === '' ? 'role-required' : checkLine(role, { max: LIMITS.title, letter: true })
  const emailFault = email === '' ? 'email-required' : checkEmail(email)
  if (emailFault || roleFault) return { faults: faultsOf(emailFault, roleFault) }
  const siteKey = await findDataKey(null)
  const keyOf = await findKeyMaker()
  return sql().begin(async (tx) => {
    const row = await lockOwnOrganization(tx, token)
    if (typeof row === 'string') return row
    const refusal = await refuse(tx, row, email, now)
    if (refusal) return { faults: { colleague: refusal } }
    await endAsking(tx, row.id, now)
    const key = await findDataKey(row.campaignId, tx)
    await storeAsked(tx, { row, colleague: { email, role }, keys: { key, siteKey, keyOf }, now })
    const event = { campaignId: row.campaignId, signatureId: row.id, kind: 'colleague-asked' } as const
    await recordEvent(tx, { ...event, actor: 'signer' }, now)
    return 'done'
  })
}

function faultsOf(email: ColleagueFaults['colleague'] | null, role: ColleagueFaults['colleagueRole'] | null) {
  return { ...(email ? { colleague: email } : {}), ...(role ? { colleagueRole: role } : {}) }
}

async function refuse(
  tx: postgres.TransactionSql,
  row: Linked,
  email: string,
  now: Date,
): Promise<ColleagueRefusal | null> {
  const key = await findDataKey(row.campaignId, tx)
  const { domains, proofs } = await readStanding(tx, row, now)
  const own = openPrivate(key, row.id, row).email
  // The mailbox that signed, whatever the signature's address is now: one person must not be two.
  const mailboxes = [own, ...proofs.filter(isMailbox).map(({ value }) => value)].flatMap((one) => one ?? [])
  if (mailboxes.some((one) => dotlessEmail(one) === dotlessEmail(email))) return 'colleague-yourself'
  if (isFreeMail(email) || isMailRelay(email)) return 'colleague-free-mail'
  if (domains.length === 0) return 'colleague-no-domain'
  const domain = organizationDomain(email)
  if (!domain || !domains.includes(domain)) return 'colleague-other-domain'
  if (proofs.some((proof) => proof.method === 'countersignature' && !proof.voidedAt)) return 'colleague-done'
  const [asks] = await tx<{ lately: number; ever: number }[]>`
    select count(*) filter (where created_at > ${now}::timestamptz - interval '1 day')::int as lately,
      count(*)::int as ever
    from tokens where signature_id = ${row.id} and purpose = 'countersignature'`
  return asks!.lately >= COLLEAGUE.aDay || asks!.ever >= COLLEAGUE.inAll ? 'colleague-too-often' : null
}

const isMailbox = ({ method }: Proof) => method === 'mailbox'

type Asking = { row: Linked; colleague: Typed; keys: Keys; now: Date }

async function storeAsked(tx: postgres.TransactionSql, { row, colleague, keys, now }: Asking): Promise<void> {
  const { key } = keys
  const { token, hash } = createToken()
  const { code, hash: codeHash } = createCode(key, hash)
  const { campaignId } = row
  const counted = { campaignId, email: colleague.email, ...keys, now }
  const id = uuid()
  await tx`
    insert into tokens (hash, purpose, campaign_id, signature_id, code, submitted, email_index, created_at, expires_at)
    values (${hash}, 'countersignature', ${campaignId}, ${row.id}, ${codeHash}, ${sealColleague(key, hash, colleague)},
      ${emailIndex(key, colleague.email)}, ${now}, ${now}::timestamptz + make_interval(days => ${COLLEAGUE.days}))`
  await tx`
    with mailing as (${countMailing(tx, counted)}), mailbox as (${countMailbox(tx, counted, tx`from mailing`)}),
    mailed as (${countCode(tx, keys.keyOf, colleague.email, tx`from mailbox`)})
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, lane, created_at, next_attempt_at)
    select ${id}::uuid, 'countersign', ${row.language}, ${campaignId}::uuid, ${row.id}::uuid,
      ${sealEnvelopeWith(key, id, { to: colleague.email, token, code })}::bytea, ${laneOf(key, colleague.email)}, ${now}, ${now}
    from mailed`
}
