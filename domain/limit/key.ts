import { createHmac, randomBytes } from 'node:crypto'
import { sql } from '@/db/client'
import { FREE_MAIL, MAIL_RELAYS } from '@/domain/text/mail-hosts'
import { domainOf } from '@/domain/text/canonical-email'
import { networksOf } from './network'
import type { LimitName } from './limits'

// What is counted is known to the database only by an HMAC with a salt of the day. Nothing tells a later day what the key
// was made of, once the salt is deleted; a new day starts over.

let today: { day: string; salt: Buffer } | undefined

/** The salt of this day (UTC), made by whoever needs it first. */
async function findSalt(now = new Date()): Promise<Buffer> {
  const day = now.toISOString().slice(0, 10)
  if (today?.day === day) return today.salt
  const client = sql()
  await client`insert into limit_salts (day, salt) values (${day}, ${randomBytes(32)}) on conflict do nothing`
  const [row] = await client<{ salt: Buffer }[]>`select salt from limit_salts where day = ${day}`
  today = { day, salt: row!.salt }
  return row!.salt
}

export type KeyMaker = (name: LimitName, what: string) => Buffer

/** Makes keys of this day. Fetched before a statement that counts, because inside one nothing can be waited for. */
export async function findKeyMaker(): Promise<KeyMaker> {
  const salt = await findSalt()
  return (name, what) =>
    createHmac('sha256', salt).update(`${name}\0${what}`, 'utf8').digest().subarray(0, 16)
}

/** The keys by which one who signs is counted; those of the domain are null where anybody may have a mailbox. */
export type SenderKeys = { near: Buffer; around: Buffer; atFrom: Buffer | null; at: Buffer | null }

/**
 * @param sender the address as the front door tells it
 * @param email that is signed with; it passed `checkEmail`
 */
export async function findSenderKeys(sender: string, email: string): Promise<SenderKeys> {
  const keyOf = await findKeyMaker()
  const networks = networksOf(sender)
  const domain = domainOf(email)
  const anybody = FREE_MAIL.has(domain) || MAIL_RELAYS.has(domain)
  return {
    near: keyOf('sign', networks.near),
    around: keyOf('signAround', networks.around),
    atFrom: anybody ? null : keyOf('signAtFrom', `${networks.around} ${domain}`),
    at: anybody ? null : keyOf('signAt', domain),
  }
}
