import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Client } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { proposeSlug } from '@/domain/campaign/slug'
import { foldForComparison } from '@/domain/text/fold'

// Which signatures are those of one organization, and the record that its page is found by (docs/decisions/025). A record is
// there while one of them is on a list.

/** What of an organization's signature decides whose it is. `id` is the signature's. */
export type Identified = {
  id: string
  organization: string
  country: string | null
  proofs: Pick<PublicProof, 'method' | 'domain'>[]
}

/** `others`: an identity that may be the same organization's, proven in another way. */
type Identity = {
  identity: string
  domain: string | null
  others: { identity: string | null; isDomain: boolean }
}

/**
 * The organization by a domain that its DNS confirmed; else by a domain where it proved a mailbox, together with the name;
 * else by name and country. A name whose country nobody said is nobody else's.
 */
export function identify({ id, organization, country, proofs }: Identified): Identity {
  const name = foldForComparison(organization)
  const proven = (...methods: string[]) =>
    proofs.find(({ method, domain }) => domain && methods.includes(method))?.domain ?? null
  const [dns, mailbox] = [proven('dns'), proven('countersignature', 'mailbox')]
  const byDomain = (domain: string) => `domain ${domain}`
  const byMailbox = (domain: string) => `mailbox ${domain} ${name}`
  if (dns) {
    const others = { identity: byMailbox(dns), isDomain: true }
    return { identity: byDomain(dns), domain: dns, others }
  }
  // Students have mailboxes too: what one of them signs for a club is not the university's.
  if (mailbox) {
    const others = { identity: byDomain(mailbox), isDomain: false }
    return { identity: byMailbox(mailbox), domain: mailbox, others }
  }
  const identity = country ? `name ${country} ${name}` : `signature ${id}`
  return { identity, domain: null, others: { identity: null, isDomain: false } }
}

const WORDS = 60 // characters of a name in its address
const MARK = 10 // base32 digits, 50 bits: no two of 100,000 organizations whose names have the same words share one

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Key and address of the record that an identity stands for. The mark in the address is the key's: no other ever has it. */
export function recordOf(identity: string, organization: string): { key: Buffer; slug: string } {
  const key = createHash('sha256').update(identity).digest()
  const mark = [...key.subarray(0, MARK)].map((byte) => DIGITS[byte % DIGITS.length]).join('')
  const words = proposeSlug(organization)
    .slice(0, WORDS)
    .replace(/(?<!-)-+$/, '')
  return { key, slug: words ? `${words}-${mark}` : mark }
}

type Record = { id: string; slug: string }

/**
 * Finds or makes the record of an organization that comes onto a list, and keeps it from being forgotten until the transaction
 * ends. Two spellings become one record only by a domain that DNS confirmed.
 */
export async function joinRecord(client: Client, of: Identified, now: Date): Promise<Record> {
  const { identity, domain, others } = identify(of)
  const { key, slug } = recordOf(identity, of.organization)
  if (others.isDomain && others.identity) {
    // Proven by its domain now: what it signed under this name before stays with it.
    await client`
      update organizations set key = ${key}, domain = ${domain} where key = ${recordOf(others.identity, '').key}
        and not exists (select from organizations where key = ${key})`
  } else if (others.identity) {
    const [known] = await client<(Record & { name: string })[]>`
      select id, slug, name from organizations where key = ${recordOf(others.identity, '').key} for update`
    if (known && foldForComparison(known.name) === foldForComparison(of.organization)) return known
  }
  const [record] = await client<Record[]>`
    insert into organizations (id, slug, key, name, domain, country, created_at)
    values (${uuid()}, ${slug}, ${key}, ${of.organization}, ${domain}, ${of.country}, ${now})
    on conflict (key) do update set name = excluded.name, country = excluded.country
    returning id, slug`
  return record!
}

/** One organization of a batch. */
export type BatchRow = { id: string; organization: string; country: string | null }

/**
 * The records of a batch of organizations that nothing but their names and countries is known of, in one statement.
 * @returns the record of each row, in their order
 */
export async function joinRecords(client: Client, rows: BatchRow[], now: Date): Promise<Record[]> {
  const made = rows.map((row) => ({
    ...row,
    ...recordOf(identify({ ...row, proofs: [] }).identity, row.organization),
  }))
  const keys = made.map(({ key }) => key.toString('hex'))
  const records = await client<(Record & { key: string })[]>`
    insert into organizations (id, slug, key, name, country, created_at)
    select distinct on (key) id, slug, decode(key, 'hex'), name, country, ${now}
    from unnest(${rows.map(() => uuid())}::uuid[], ${made.map(({ slug }) => slug)}::text[], ${keys}::text[],
      ${rows.map(({ organization }) => organization)}::text[], ${rows.map(({ country }) => country)}::text[])
      as row (id, slug, key, name, country)
    -- Locked in one order: two batches that share organizations wait for each other, but not for ever.
    order by key
    on conflict (key) do update set name = excluded.name
    returning id, slug, encode(key, 'hex') as key`
  const byKey = new Map(records.map(({ key, ...record }) => [key, record]))
  return keys.map((key) => byKey.get(key)!)
}

/** Locks records that signatures are about to leave. Before counts are locked, as when one is joined. */
export async function lockRecords(client: Client, slugs: string[]): Promise<void> {
  if (slugs.length > 0)
    await client`select from organizations where slug = any(${slugs}) order by key for update`
}

/**
 * Forgets those of the locked records whose last signature left the lists; the others are called as the newest that
 * stands. A statement after the one that locked them: it must see with fresh eyes what joined meanwhile.
 */
export async function leaveRecords(client: Client, slugs: string[]): Promise<void> {
  if (slugs.length === 0) return
  await client`
    with standing as materialized (
      select distinct on (record) record, organization, country from signatories
      where record = any(${slugs}) order by record, published_at desc
    ), renamed as (
      update organizations o set name = s.organization, country = s.country from standing s where o.slug = s.record
    )
    delete from organizations where slug = any(${slugs}) and slug not in (select record from standing)`
}
