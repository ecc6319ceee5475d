import { createHmac, randomBytes } from 'node:crypto'
import { sql } from '@/db/client'
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

/** The keys by which one who signs is counted. */
export type SenderKeys = { near: Buffer; around: Buffer }

/** @param sender the address as the front door tells it */
export async function findSenderKeys(sender: string): Promise<SenderKeys> {
  const keyOf = await findKeyMaker()
  const networks = networksOf(sender)
  return { near: keyOf('sign', networks.near), around: keyOf('signAround', networks.around) }
}
