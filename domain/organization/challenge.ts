import { randomBytes, timingSafeEqual } from 'node:crypto'

// The record that proves a domain. Only who runs its DNS can make one, and a token is of one signature alone.

/** How long a challenge may wait for its record, in days. */
export const CHALLENGE_DAYS = 14
/** A proven domain is asked again after so many days, because domains change hands. */
export const RECHECK_DAYS = 90
/** Seconds between two presses of "check now". */
export const CHECK_PAUSE = 60
/** Hours after which a challenge that waits is looked at unasked. */
export const LOOK_HOURS = 6

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** 160 random bits in base32 (RFC 4648), lower case: 32 characters that survive being typed. */
export function createChallenge(): string {
  // 256 is a multiple of 32, so that every character is as likely.
  return [...randomBytes(32)].map((byte) => BASE32[byte % 32]).join('')
}

/** The name under which the record is made. It is nobody's host: an underscore cannot stand in one. */
export const challengeName = (domain: string) => `_undersigned-challenge.${domain}`

/** What the record says. */
export const challengeText = (token: string) => `v=us1; token=${token}`

/** Whether a TXT record holds this token, however it was typed: in capitals, with other spaces, in quotation marks. */
export function holdsChallenge(text: string, token: string): boolean {
  const found = /^"?\s*v\s*=\s*us1\s*;\s*token\s*=\s*([a-z2-7]{32})\s*(?:;\s*)?"?$/i.exec(text.trim())?.[1]
  return found !== undefined && timingSafeEqual(Buffer.from(found.toLowerCase()), Buffer.from(token))
}
