import { v7 as uuid } from 'uuid'
import type { Client } from '@/db/client'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import type { MailTemplate } from '@/domain/mail/mail'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { blindIndex, type DataKey, openField } from '@/domain/seal/seal'
import { paths } from '@/paths'
import { organizationDomain } from './domain'

// Addresses of an organization that hear of every signature in its name. They belong to a domain, not to a campaign or a
// signature, so that what happens to those takes nothing from them.

/** So many a domain, and days until one that nobody confirmed is forgotten. */
export const ROLE_ADDRESSES = 3
export const ROLE_DAYS = 7
/** Mails of signatures that one of them gets a day: whoever signs in a name a hundred times must not fill its mailbox. */
export const TOLD_A_DAY = 20

export const place = (id: string) => ({ table: 'role_addresses', column: 'email', row: id })

/** The token in all mails to one of them: made from its id, so that only its hash is stored. */
export function roleToken(siteKey: DataKey, id: string): string {
  return blindIndex(siteKey, 'own-page', `role-address ${id}`).toString('base64url')
}

type Letter = { campaignId: string; language: string }

/** Asks for a mail to a role address, about a letter. */
export async function queueRoleMail(
  client: Client,
  { campaignId, language }: Letter,
  mail: { template: MailTemplate; to: string; token: string; code?: string; next?: string },
  now: Date,
): Promise<void> {
  const { template, ...envelope } = mail
  const key = await findDataKey(campaignId, client)
  const id = uuid()
  await client`
    insert into outbox (id, template, language, campaign_id, sealed, lane, created_at, next_attempt_at)
    values (${id}, ${template}, ${language}, ${campaignId}, ${sealEnvelopeWith(key, id, envelope)},
      ${laneOf(key, mail.to)}, ${now}, ${now})`
}

/** The domains in addresses, websites and domains that a signature says; what anybody can have a mailbox at is none. */
export const readDomains = (said: (string | null)[]) => [
  ...new Set(said.flatMap((text) => (text && organizationDomain(text)) || [])),
]

/** The domains of which an address hears, for who would ask of many. */
export async function findDomainsThatHear(client: Client): Promise<Set<string>> {
  const rows = await client<{ domain: string }[]>`
    select distinct domain from role_addresses where confirmed_at is not null`
  return new Set(rows.map(({ domain }) => domain))
}

/** `record`: the page of its organization, once the signature is listed. */
type Said = { campaignId: string; domains: string[]; record: string | null }

/** Tells the addresses at the domains of a signature that it was confirmed or, with a record, that it is on the list. */
export async function tellRoleAddresses(
  client: Client,
  { campaignId, domains, record }: Said,
  now: Date,
): Promise<void> {
  if (domains.length === 0) return
  const today = now.toISOString().slice(0, 10)
  const addresses = await client<{ id: string; email: Buffer; language: string }[]>`
    update role_addresses set told = case when told_on = ${today} then told + 1 else 1 end, told_on = ${today}
    where domain = any(${domains}) and confirmed_at is not null
      and (told_on is distinct from ${today} or told < ${TOLD_A_DAY})
    returning id, email, language`
  if (addresses.length === 0) return
  const siteKey = await findDataKey(null, client)
  const [letter] = await client<{ slug: string }[]>`select slug from campaigns where id = ${campaignId}`
  for (const { id, email, language } of addresses) {
    const news = record
      ? ({ template: 'role-published', next: paths.organization(record) } as const)
      : ({ template: 'role-confirmed', next: paths.campaign(letter!.slug) } as const)
    const to = openField(siteKey, place(id), email)
    await queueRoleMail(client, { campaignId, language }, { ...news, to, token: roleToken(siteKey, id) }, now)
  }
}
