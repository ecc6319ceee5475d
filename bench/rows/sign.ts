import { createHash } from 'node:crypto'
import { sql } from '@/db/client'
import { fillCampaign, makeCampaign, type Measured } from '../campaign'
import { settle } from '../ground'
import { load, median, p99, threeTimes } from '../measure'
import { writeAsFast } from '../pgbench'
import { number, quick, type Row } from '../row'
import { paths } from '@/paths'

const STANDING = 100_000
const EACH = quick ? 600 : 3_000
const HIGHEST_ON_RECORD = 33 // signatures a second: the UK's petition of March 2019, 2,000 a minute

/** The rows that one sign request writes: signature, two tokens, the count of mails, the mail. */
const sameRows = ({ id, editionId }: Measured) => `
  with signature as (
    insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, country, name, email, email_index,
      listed, updates, signed_at)
    values (gen_random_uuid(), '${id}', '${editionId}', 'person', 'en', sha256('consent'), 'PT',
      decode(repeat('5e', 48), 'hex'), decode(repeat('5e', 56), 'hex'), sha256(random()::text::bytea), true, false, now())
    returning id
  ), mailing as (
    insert into mailings (campaign_id, email_index, day, today, lately, last_at)
    values ('${id}', sha256(random()::text::bytea), '2026-01-01', 1, 1, now())
  ), token as (
    insert into tokens (hash, purpose, campaign_id, signature_id, created_at, expires_at)
    select sha256(random()::text::bytea), 'confirm', '${id}', id, now(), now() + interval '7 days' from signature
  ), mail as (
    insert into outbox (id, template, language, campaign_id, signature_id, sealed, created_at, next_attempt_at)
    select gen_random_uuid(), 'confirm', 'en', '${id}', id, decode(repeat('5e', 150), 'hex'), now(), now() from signature
  )
  insert into tokens (hash, purpose, campaign_id, signature_id, submitted, created_at, expires_at)
  select sha256(random()::text::bytea), 'submission', '${id}', id, decode(repeat('5e', 380), 'hex'), now(),
    now() + interval '1 hour' from signature`

/** An address in a network of its own, for this signer in this round. */
function networkOf(index: number, round: string): string {
  const [first, second] = createHash('sha256').update(`${round} ${index}`).digest()
  return `10.${first}.${second}.${index % 256}`
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'tu']

/** A name of letters: one with digits would be flagged for a reviewer, each of them, as no real crowd is. */
export const nameOf = (index: number) =>
  `Invented Signer ${String(index).replace(/\d/g, (digit) => SYLLABLES[Number(digit)]!)}`

/** An address at one of many domains: to one alone mail would be paced, as it should be. */
export const addressOf = (index: number, round: string) =>
  `signer-${round}-${index}@${index % 1000}.example.net`

/** A sign request as the form sends it, from an address that no one used before. */
export function signRequest(campaign: Measured, index: number, round: string) {
  return {
    method: 'POST',
    path: paths.apiSignatures(campaign.slug),
    // Signers come from many networks; from one they would be held up, as they should be.
    headers: { 'content-type': 'application/json', 'x-forwarded-for': networkOf(index, round) },
    body: JSON.stringify({
      kind: 'person',
      name: nameOf(index),
      email: addressOf(index, round),
      country: 'PT',
      listed: true,
      updates: false,
      consent: true,
      language: 'en',
      edition: campaign.edition,
    }),
  } as const
}

/** So many signers, 32 at a time; `round` tells their addresses from those of other loads. */
export function signMany(origin: string, campaign: Measured, round: string, count: number) {
  return load({
    origin,
    connections: 32,
    status: 202,
    request: (index) => (index < count ? signRequest(campaign, index, round) : null),
  })
}

export const sign: Row = {
  name: 'sign',
  async measure({ web, environment, say }) {
    say(`sign: writing ${number(STANDING)} signatures that are there already…`)
    const campaign = await makeCampaign('measured-signing')
    await fillCampaign(campaign, 1, STANDING)
    await settle()
    await signMany(web.origin, campaign, 'warm', 500)
    const rounds = await threeTimes((round) => signMany(web.origin, campaign, String(round), EACH))
    const [stored] = await sql()<{ count: number }[]>`
      select count(*)::int as count from signatures where campaign_id = ${campaign.id} and confirmed_at is null`
    if (stored!.count !== 3 * EACH + 500) throw new Error(`Only ${stored!.count} signatures were stored`)
    const limits = await threeTimes(() =>
      writeAsFast(environment.DATABASE_URL!, sameRows(campaign), 2 * EACH),
    )
    const rate = median(rounds.map((round) => round.rate))
    const limit = median(limits.map((written) => written.rate))
    return [
      {
        what: `sign, 32 at a time, ${number(STANDING)} there`,
        measured: `${number(rate)}/s, p99 ${number(p99(rounds))} ms`,
        limit: `${number(limit)}/s by ${limits[0]!.by}`,
        ratio: rate / limit,
        goal: `≥ ${20 * HIGHEST_ON_RECORD}/s, then ≥ 0.5`,
      },
    ]
  },
}
