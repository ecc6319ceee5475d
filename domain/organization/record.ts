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
  proofs: Pick<PublicProof, 'method' | 'domain' | 'until'>[]
}

/** `others`: an identity that may be the same organization's, proven in another way. */
type Identity = {
  identity: string
  domain: string | null
  others: { identity: string | null; isDomain: boolean }
}

/**
 * The organization by a domain that its DNS confirms; else by a domain where it proved a mailbox, together with the name;
 * else by name and country. A name whose country nobody said is nobody else's.
 */
export function identify({ id, organization, country, proofs }: Identified): Identity {
  const name = foldForComparison(organization)
  const proven = (...methods: string[]) =>
    proofs.find(({ method, domain, until }) => domain && !until && methods.includes(method))?.domain ?? null
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
const MARK = 16 // base32 digits, 80 bits: nobody can search for a spelling that has the address of another organization

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Whether a text may be the address of a record; what else a visitor types into an address is not looked for. */
export const isRecordSlug = (slug: string) => /^[a-z0-9-]{1,80}$/.test(slug)

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
type Made = Identified & { identity: Identity; key: Buffer; slug: string }

/**
 * Finds or makes the records of organizations that come onto a list, and keeps them from being forgotten until the transaction
 * ends. Two spellings become one record only by a domain that DNS confirms.
 * @returns the record of each, in their order
 */
export async function joinRecords(client: Client, rows: Identified[], now: Date): Promise<Record[]> {
  const made = rows.map((row): Made => {
    const identity = identify(row)
    return { ...row, identity, ...recordOf(identity.identity, row.organization) }
  })
  const known = await findByOthers(client, made)
  const records = await makeRecords(
    client,
    made.filter((one) => !known.has(one)),
    now,
  )
  return made.map((one) => known.get(one) ?? records.get(hex(one.key))!)
}

/** The same for one. */
export async function joinRecord(client: Client, of: Identified, now: Date): Promise<Record> {
  return (await joinRecords(client, [of], now))[0]!
}

const hex = (key: Buffer) => key.toString('hex')
const otherKey = ({ identity: { others } }: Made) =>
  others.identity ? recordOf(others.identity, '').key : null

/** Those whose record was made when they had proven themselves in another way. */
async function findByOthers(client: Client, made: Made[]): Promise<Map<Made, Record>> {
  const others = made.filter((one) => otherKey(one))
  if (others.length === 0) return new Map()
  const keys = others.flatMap((one) => [hex(one.key), hex(otherKey(one)!)])
  await client`
    select from organizations where key in (select decode(key, 'hex') from unnest(${keys}::text[]) as of (key))
    order by key for update`
  const byDomain = others.filter(({ identity }) => identity.others.isDomain)
  // Proven by its domain now: what it signed under this name before stays with it.
  await client`
    update organizations o set key = proven.key, domain = proven.domain
    from (
      select distinct on (of.key) was.id, decode(of.key, 'hex') as key, of.domain
      from unnest(${byDomain.map((one) => hex(one.key))}::text[], ${byDomain.map((one) => hex(otherKey(one)!))}::text[],
        ${byDomain.map(({ identity }) => identity.domain)}::text[]) as of (key, other, domain)
      join organizations was on was.key = decode(of.other, 'hex')
      order by of.key, was.created_at
    ) proven
    where o.id = proven.id and not exists (select from organizations there where there.key = proven.key)`
  const rows = await client<(Record & { key: string; name: string })[]>`
    select id, slug, name, encode(key, 'hex') as key from organizations
    where key in (select decode(key, 'hex') from unnest(${keys}::text[]) as of (key))`
  const there = new Map(rows.map((row) => [row.key, row]))
  return new Map(
    others.flatMap((one): [Made, Record][] => {
      const record = one.identity.others.isDomain ? undefined : there.get(hex(otherKey(one)!))
      const isSame = record && foldForComparison(record.name) === foldForComparison(one.organization)
      return isSame ? [[one, { id: record.id, slug: record.slug }]] : []
    }),
  )
}

async function makeRecords(client: Client, made: Made[], now: Date): Promise<Map<string, Record>> {
  if (made.length === 0) return new Map()
  const column = <T>(pick: (one: Made) => T) => made.map(pick)
  const records = await client<(Record & { key: string })[]>`
    insert into organizations (id, slug, key, name, domain, country, created_at)
    select distinct on (key) id, slug, decode(key, 'hex'), name, domain, country, ${now}
    from unnest(${column(() => uuid())}::uuid[], ${column(({ slug }) => slug)}::text[], ${column(({ key }) => hex(key))}::text[],
      ${column(({ organization }) => organization)}::text[], ${column(({ identity }) => identity.domain)}::text[],
      ${column(({ country }) => country)}::text[]) as row (id, slug, key, name, domain, country)
    -- Locked in one order: two batches that share organizations wait for each other, but not for ever.
    order by key
    on conflict (key) do update set name = excluded.name, country = excluded.country
    returning id, slug, encode(key, 'hex') as key`
  return new Map(records.map(({ key, ...record }) => [key, record]))
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
