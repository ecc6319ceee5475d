import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { isSlug } from '@/domain/campaign/slug'
import { allowAround, allowFrom, countOneIn } from '@/domain/limit/count'
import { countCode } from '@/domain/limit/count-code'
import { findKeyMaker, type KeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf, suppressionIndexes } from '@/domain/mail/mailbox'
import { isFreeMail, isMailRelay, organizationDomain } from '@/domain/organization/domain'
import { isRecordSlug } from '@/domain/organization/record'
import { createCode } from '@/domain/seal/code'
import { findDataKey } from '@/domain/seal/data-key'
import { sealField } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { countedMailbox } from '@/domain/text/counted-mailbox'
import { checkEmail } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'
import { domainsOf } from './domains'
import { type AskRefusal, OBJECTION_MINUTES } from './objection'

/** Where an objection's domain is sealed until its code was typed. */
export const place = (hash: Buffer) => ({ table: 'tokens', column: 'submitted', row: hash.toString('hex') })

type Listed = { id: string; campaignId: string; website: Buffer | null; email: Buffer | null }

/** The signature of the organization with this record under a letter, while it is listed. */
async function findListed(record: string, letter: string): Promise<Listed | null> {
  if (!isRecordSlug(record) || !isSlug(letter)) return null
  const [row] = await sql()<Listed[]>`
    select s.id, s.campaign_id, s.website, s.email from signatories n
    join signatures s on s.id = n.signature_id join campaigns c on c.id = n.campaign_id
    where n.record = ${record} and c.slug = ${letter}
    order by n.number limit 1`
  return row ?? null
}

/**
 * Mails a code with which someone at an organization's domain can say that it did not sign. For every address that could be
 * at one, the same is stored and answered; only where it is at this organization's, a mail leaves, under the mailbox's caps.
 * @param language the language of the page on which it was asked, BCP 47
 * @returns the token of the page where the code is typed
 */
export async function askForCode(
  asked: { record: string; letter: string; email: string },
  language: string,
  sender: string | null = null,
  now = new Date(),
): Promise<{ token: string } | AskRefusal> {
  const email = readEmail(asked.email)
  if (email === '') return 'email-required'
  const fault = checkEmail(email)
  if (fault) return fault
  if (isFreeMail(email) || isMailRelay(email)) return 'free-mail'
  const row = await findListed(asked.record, asked.letter)
  if (!row) return 'letter-unknown'
  if (!(await allowFrom('objectionFrom', sender))) return 'too-often'
  const [key, siteKey, keyOf] = [
    await findDataKey(row.campaignId),
    await findDataKey(null),
    await findKeyMaker(),
  ]
  const domain = organizationDomain(email) ?? ''
  if (!(await allowAtDomain(keyOf, domain, sender))) return 'domain-too-often'
  const theirs = (await domainsOf(sql(), row)).includes(domain)
  const { token, hash } = createToken()
  const code = createCode(key, hash)
  const id = uuid()
  const client = sql()
  await client`
    with token as (
      insert into tokens (hash, purpose, campaign_id, signature_id, code, submitted, created_at, expires_at)
      values (${hash}, 'objection', ${row.campaignId}, ${row.id}, ${code.hash}, ${sealField(key, place(hash), domain)},
        ${now}, ${now}::timestamptz + make_interval(mins => ${OBJECTION_MINUTES}))
    ), fits as (
      select where ${theirs} and not exists (select from suppressions where email_index in ${client(suppressionIndexes(siteKey, email))})
    ), at_mailbox as (${countOneIn(client, { key: keyOf('mailbox', countedMailbox(email)), limit: LIMITS.mailbox, from: client`from fits` })}),
    mailed as (${countCode(client, keyOf, email, client`from at_mailbox`)})
    insert into outbox (id, template, language, campaign_id, sealed, lane, created_at, next_attempt_at)
    select ${id}::uuid, 'objection', ${language}, ${row.campaignId}::uuid,
      ${sealEnvelopeWith(key, id, { to: email, token, code: code.code })}, ${laneOf(key, email)}, ${now}, ${now} from mailed`
  return { token }
}

/**
 * Counts what is asked for at a domain, whether it is this organization's or not: who is refused learns nothing of it. Said rather
 * than swallowed, because others may have asked in the domain's name.
 */
async function allowAtDomain(keyOf: KeyMaker, domain: string, sender: string | null): Promise<boolean> {
  if (domain === '') return true
  if (!(await allowAround('objectionAtFrom', sender, domain))) return false
  return (
    (await countOneIn(sql(), { key: keyOf('objectionAt', domain), limit: LIMITS.objectionAt })).length > 0
  )
}
