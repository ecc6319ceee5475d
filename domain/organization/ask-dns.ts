import { randomBytes } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import type { ChallengeResult } from '@/db/tables/challenge'
import { challengeName, holdsChallenge } from './challenge'

// Asks the DNS whether a domain holds a challenge's record. Only the worker does: a page must not wait for other people's
// servers, and nobody may make the site ask anything by loading one.

/** Milliseconds for one question to one server, how often, and for everything about one domain. */
const QUESTION = 3_000
const TRIES = 2
const ALL = 15_000
/** What is read of an answer: a name with more has something else in mind. */
const MOST_RECORDS = 50
const MOST_BYTES = 16 * 1024

type Answer =
  { texts: string[] } | { failed: Exclude<ChallengeResult, 'confirmed' | 'other-text' | 'wildcard'> }

/**
 * What stands at a domain's challenge name. `no-name`: nothing at all; `no-text`: other kinds of records; `alias`: a CNAME that
 * leads to no text, such as one in a circle; `other-text`: text, but not this token; `too-much`: more than is read; `wildcard`: the
 * domain answers the same for any name, so that nothing follows; `server-failed`: its servers, or its signatures, are broken;
 * `no-answer`: none came in time. The last two may be otherwise in an hour.
 * @param servers the resolver to ask, as `address` or `address:port`, several with commas; the machine's own when it is not given
 */
export async function askForChallenge(
  domain: string,
  token: string,
  servers: string | undefined,
): Promise<ChallengeResult> {
  const resolver = new Resolver({ timeout: QUESTION, tries: TRIES })
  if (servers) resolver.setServers(servers.split(',').map((server) => server.trim()))
  const stop = setTimeout(() => resolver.cancel(), ALL)
  try {
    const found = await askTexts(resolver, challengeName(domain))
    if ('failed' in found) return found.failed
    if (!found.texts.some((text) => holdsChallenge(text, token))) return 'other-text'
    return await probe(resolver, domain, token)
  } finally {
    clearTimeout(stop)
  }
}

/**
 * A wildcard gives the token to any name beside it. One with other text does not reach a name that has a record of its own
 * (RFC 4592), and many domains have such a one against forged mail. What cannot be asked proves nothing.
 */
async function probe(resolver: Resolver, domain: string, token: string): Promise<ChallengeResult> {
  const beside = await askTexts(resolver, `_undersigned-${randomBytes(8).toString('hex')}.${domain}`)
  if (!('failed' in beside))
    return beside.texts.some((text) => holdsChallenge(text, token)) ? 'wildcard' : 'confirmed'
  const { failed } = beside
  return ['server-failed', 'no-answer'].includes(failed) ? failed : 'confirmed'
}

async function askTexts(resolver: Resolver, name: string): Promise<Answer> {
  try {
    const records = await resolver.resolveTxt(name)
    if (records.length === 0) return { failed: await whyNoText(resolver, name) }
    const bytes = records.flat().reduce((sum, part) => sum + part.length, 0)
    if (records.length > MOST_RECORDS || bytes > MOST_BYTES) return { failed: 'too-much' }
    // A record's text comes in pieces of 255 bytes at most.
    return { texts: records.map((parts) => parts.join('')) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code === 'ENOTFOUND') return { failed: 'no-name' }
    if (code === 'ENODATA') return { failed: await whyNoText(resolver, name) }
    if (['ESERVFAIL', 'EREFUSED', 'EFORMERR', 'EBADRESP', 'ENOTIMP'].includes(code))
      return { failed: 'server-failed' }
    if (['ETIMEOUT', 'ECANCELLED', 'ECONNREFUSED'].includes(code)) return { failed: 'no-answer' }
    throw error
  }
}

async function whyNoText(resolver: Resolver, name: string): Promise<'alias' | 'no-text'> {
  const aliases = await resolver.resolveCname(name).catch(() => [])
  return aliases.length > 0 ? 'alias' : 'no-text'
}
