import { sql } from '@/db/client'
import { openEnvelope } from '@/domain/mail/envelope'
import { paths } from '@/paths'
import { makeCampaign, type Measured } from '../campaign'
import { settle } from '../ground'
import { load, median, p99, threeTimes } from '../measure'
import { writeAsFast } from '../pgbench'
import { number, quick, type Row } from '../row'
import { signMany } from './sign'

const EACH = quick ? 300 : 1_500

/** The rows that one confirmation writes, for pending signatures of the same campaign. */
const sameRows = ({ id }: Measured) => `
  with next as (
    insert into numbers (campaign_id, last) values ('${id}', 1)
    on conflict (campaign_id) do update set last = numbers.last + 1 returning last
  ), signature as (
    update signatures set confirmed_at = now(), number = next.last, published_at = now(), name = name, email = email
    from next where id = (select id from bench_pending where place = (select nextval('bench_place'))) returning id, number
  ), shown as (
    insert into signatories (signature_id, campaign_id, number, kind, name, country, folded, confirmed_at, published_at)
    select id, '${id}', number, 'person', 'Invented Signer ' || number, 'PT', 'invented signer ' || number, now(), now()
    from signature
  ), total as (
    insert into totals (campaign_id, day, kind, country, listed) values ('${id}', '2026-01-02', 'person', 'PT', 1)
    on conflict (campaign_id, day, kind, category, country) do update set listed = totals.listed + 1
  ), event as (
    insert into events (campaign_id, signature_id, kind, actor, detail, at)
    select '${id}', id, 'signature-confirmed', 'signer', '{"number": 1}', now() from signature
  ), token as (
    insert into tokens (hash, purpose, campaign_id, signature_id, created_at)
    select sha256(random()::text::bytea), 'signature', '${id}', id, now() from signature
  )
  insert into outbox (id, template, language, campaign_id, signature_id, sealed, created_at, next_attempt_at)
  select gen_random_uuid(), 'confirmed', 'en', '${id}', id, decode(repeat('5e', 150), 'hex'), now(), now() from signature`

/** The tokens that would have been mailed, opened as the worker opens them. */
async function mailedTokens(campaignId: string): Promise<string[]> {
  const rows = await sql()<{ id: string; campaignId: string; sealed: Buffer }[]>`
    select id, campaign_id, sealed from outbox where campaign_id = ${campaignId} and template = 'confirm'`
  return Promise.all(rows.map(async (row) => (await openEnvelope(row)).token))
}

/** Sets aside pending signatures for the limit, which confirms them without the site. */
async function setAside(campaignId: string): Promise<void> {
  await sql().unsafe(`
    create table bench_pending as select row_number() over () as place, id from signatures
      where campaign_id = '${campaignId}' and confirmed_at is null;
    create unique index on bench_pending (place);
    create sequence bench_place`)
}

export const confirm: Row = {
  name: 'confirm',
  async measure({ web, environment, say }) {
    say('confirm: signing first…')
    const campaign = await makeCampaign('measured-confirming')
    const total = 3 * EACH + 300
    await signMany(web.origin, campaign, 'confirm', total)
    const tokens = await mailedTokens(campaign.id)
    await settle()
    const one = (count: number) =>
      load({
        origin: web.origin,
        connections: 32,
        status: 303,
        request: (index) =>
          index < count
            ? {
                method: 'POST',
                path: paths.confirm(tokens.pop()!),
                headers: { 'content-type': 'application/x-www-form-urlencoded', origin: web.origin },
                body: 'action=confirm',
              }
            : null,
      })
    await one(300)
    const rounds = await threeTimes(() => one(EACH))
    await signMany(web.origin, campaign, 'limit', 3 * EACH + 96)
    await setAside(campaign.id)
    const limits = await threeTimes(() => writeAsFast(environment.DATABASE_URL!, sameRows(campaign), EACH))
    await sql().unsafe('drop table bench_pending; drop sequence bench_place')
    const rate = median(rounds.map((round) => round.rate))
    const limit = median(limits.map((written) => written.rate))
    return [
      {
        what: 'confirm, one campaign, 32 at a time',
        measured: `${number(rate)}/s, p99 ${number(p99(rounds))} ms`,
        limit: `${number(limit)}/s by ${limits[0]!.by}`,
        ratio: rate / limit,
        goal: '≥ 0.5',
      },
    ]
  },
}
