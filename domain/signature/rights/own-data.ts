import { sql } from '@/db/client'
import { cappedIndex } from '@/domain/mail/mailbox'
import { findSuppression } from '@/domain/mail/queries'
import { listQuestions } from '@/domain/review/questions'
import { collects } from '@/domain/campaign/launched'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { openProof, type SealedColumn } from '@/domain/signature/proofs'
import { findLinked, type Linked } from '@/domain/signature/link'
import { findMembers } from '@/domain/signature/members'
import { listObjections } from '@/domain/signature/objections'
import { listNewAddresses } from './address-change'
import { findOwnLogos } from '@/domain/signature/logo/queries'
import { emailIndex, openPrivate } from '@/domain/signature/private'

// All that is held about one signature, for its owner to take away (GDPR, Articles 15 and 20). What the organizers noted
// about the person is the person's data too; who of them noted it is not.

type Json = string | number | boolean | null | Date | Json[] | { [key: string]: Json }
type Group = Record<string, Json>

/** Everything kept about the signature behind an own page's link, with readable keys; null when the link is unknown. */
export async function findOwnData(token: string): Promise<Group | null> {
  const row = await findLinked(sql(), token, 'signature', 'read')
  if (!row || !row.confirmedAt || row.erasedAt) return null
  const key = await findDataKey(row.campaignId)
  const { email, ...fields } = openPrivate(key, row.id, row)
  // Until the launch nobody but the desk knows how many have signed.
  const secret = await isCollecting(row)
  return {
    letter: await findLetter(row),
    signature: {
      ...{ kind: row.kind, number: secret ? null : row.number, ...fields, emailAddress: email },
      newAddresses: (await listNewAddresses(row.id, key)).map(
        ({ email: emailAddress, askedAt, expiresAt }) => ({
          emailAddress,
          askedAt,
          confirmableUntil: expiresAt,
        }),
      ),
      ...{ country: row.country, area: row.area, category: row.category, language: row.language },
      ...{ showName: row.listed, news: row.updates },
      fingerprints: {
        emailAddress: row.emailIndex?.toString('hex') ?? null,
        organization: row.organizationIndex?.toString('hex') ?? null,
      },
      ...(await findFacts(row)),
    },
    shownOnTheList: await findShown(row),
    logo: await findLogo(row),
    organizationRecord: await findOrganization(row),
    checks: await findChecks(row, key),
    whatMadeTheOrganizersLook: await findFlags(row),
    questionsOfTheOrganizers: await findAsked(row, key),
    membersItSpeaksFor: await findMembers(sql(), row),
    objections: await findObjections(row, key),
    history: await findHistory(row, secret),
    links: await findLinks(row),
    mails: await findMails(row),
    mailsCounted: email ? await findCounted(row, key, email) : null,
    neverWriteAgain: email ? await findSuppression(email) : null,
    requestsForLostLinks: email ? await findRequests(email) : null,
  }
}

async function findLetter(row: Linked): Promise<Group> {
  const [letter] = await sql()<Group[]>`
    select c.slug, coalesce(t.title, e.title) as title, e.number as edition, encode(e.hash, 'hex') as edition_hash,
      e.language as edition_language, s.language as language_read,
      encode(s.translation_hash, 'hex') as translation_hash, encode(s.consent_hash, 'hex') as consent_sentence_hash,
      c.responsible, c.contact
    from signatures s join campaigns c on c.id = s.campaign_id join editions e on e.id = s.edition_id
    left join translations t on t.edition_id = e.id and t.hash = s.translation_hash
    where s.id = ${row.id}`
  return letter!
}

async function findFacts(row: Linked): Promise<Group> {
  const [facts] = await sql()<Group[]>`
    select via as came_through, signed_at, confirmed_at, published_at,
      hidden_at, held_at, held_reason, rejected_at, withdrawn_at, burst as came_in_a_burst
    from signatures where id = ${row.id}`
  return facts!
}

async function findShown(row: Linked): Promise<Group | null> {
  const [shown] = await sql()<Group[]>`
    select number, kind, category, name, title, affiliation, organization, country, area, proofs, folded as searched_as,
      published_at
    from signatories where signature_id = ${row.id}`
  return shown ?? null
}

async function findLogo(row: Linked): Promise<Group | null> {
  const logo = (await findOwnLogos(row.campaignId, [row.id])).get(row.id)
  if (!logo) return null
  const { address, alt, width, height } = logo
  return { shows: alt, type: 'image/webp', width, height, base64: address.slice(address.indexOf(',') + 1) }
}

async function findOrganization(row: Linked): Promise<Group | null> {
  const [organization] = await sql()<Group[]>`
    select name, website, domain, country, area, created_at from organizations
    where slug = (select record from signatories where signature_id = ${row.id})`
  return organization ?? null
}

type Check = Record<'domain' | 'source' | 'note' | 'own', Buffer | null> & { id: string } & Group

/** Who else is named in a check, such as a second officer, is not the signer's to take away. */
async function findChecks(row: Linked, key: DataKey): Promise<Group[]> {
  const rows = await sql()<Check[]>`
    select id, method, domain, case when method in ('mailbox', 'decision') then value end as own, source, note, recorded_at,
      checked_at, lapsed_at, voided_at
    from proofs where signature_id = ${row.id} order by recorded_at, id`
  return rows.map(({ id, domain, own, source, note, ...plain }) => {
    const open = (column: SealedColumn, value: Buffer | null) => openProof(key, id, column, value)
    return {
      ...plain,
      domain: open('domain', domain),
      [plain.method === 'decision' ? 'decidedOn' : 'emailAddress']: open('value', own),
      source: open('source', source),
      noteOfTheOrganizers: open('note', note),
    }
  })
}

/** What a comparison with others found says only that there was one: whom the organizers asked, and who signed, is not the signer's. */
async function findFlags(row: Linked): Promise<Group[]> {
  return sql()<Group[]>`
    select case when reason in ('uninvited', 'similar', 'burst') then 'compared' else reason end as reason, raised_at, settled_at, outcome from flags where signature_id = ${row.id} order by raised_at, reason`
}

async function findAsked(row: Linked, key: DataKey): Promise<Group[]> {
  const questions = await listQuestions(key, row.id)
  return questions.map(({ question, askedAt, answer, answeredAt }) => ({
    question,
    askedAt,
    answer,
    answeredAt,
  }))
}

async function findObjections(row: Linked, key: DataKey): Promise<Group[]> {
  const objections = await listObjections(sql(), key, row.id)
  return objections.map(({ at, domain, held }) => ({ at, domain, tookItOffTheList: held }))
}

async function isCollecting(row: Linked): Promise<boolean> {
  const client = sql()
  const [campaign] = await client<{ collecting: boolean }[]>`
    select ${collects(client, 'campaigns')} as collecting from campaigns where id = ${row.campaignId}`
  return campaign!.collecting
}

async function findHistory(row: Linked, secret: boolean): Promise<Group[]> {
  const detail = secret ? sql()`detail - 'number' as detail` : sql()`detail`
  return sql()<Group[]>`
    select kind as what, actor as "by", at, ${detail} from events where signature_id = ${row.id} order by id`
}

async function findLinks(row: Linked): Promise<Group[]> {
  return sql()<Group[]>`
    select purpose, encode(hash, 'hex') as fingerprint, encode(code, 'hex') as fingerprint_of_code, tries as codes_tried,
      created_at, expires_at, submitted is not null as holds_what_was_typed
    from tokens where signature_id = ${row.id} order by created_at, purpose, hash`
}

/**
 * The mails to the signature's own address. One to a new address is left out, sent or not: whether there was one would tell
 * whoever typed any address here whether it signed (docs/decisions/010-signers-rights.md). `newAddresses` tells of the wish.
 */
async function findMails(row: Linked): Promise<Group[]> {
  return sql()<Group[]>`
    select template, language, created_at as asked_at, sent_at, failed_at as given_up_at, attempts,
      last_fault
    from outbox where signature_id = ${row.id} and template <> 'address' order by created_at, id`
}

async function findCounted(row: Linked, key: DataKey, email: string): Promise<Group | null> {
  const [counted] = await sql()<Group[]>`
    select day as last_day, today as on_that_day, lately, begun_at as "since", last_at from mailings
    where campaign_id = ${row.campaignId} and email_index = ${cappedIndex(key, email)}`
  return counted ?? null
}

async function findRequests(email: string): Promise<Group | null> {
  const [asked] = await sql()<Group[]>`
    select day as last_day, today as on_that_day, last_at from link_requests
    where email_index = ${emailIndex(await findDataKey(null), email)}`
  return asked ?? null
}
