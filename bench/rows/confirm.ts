import { sql } from '@/db/client'
import { openEnvelope } from '@/domain/mail/envelope'
import { paths } from '@/paths'
import { makeCampaign, type Measured } from '../campaign'
import { type Ground, settle } from '../ground'
import { load, median, p99, threeTimes } from '../measure'
import { writeAsFast } from '../pgbench'
import { type Figure, number, quick, type Row } from '../row'
import { signMany } from './sign'

const EACH = quick ? 300 : 1_500

/** The rows that one confirmation writes, for a pending signature that was set aside. */
const SAME_ROWS = `
  with pending as (
    select id, campaign_id from bench_pending where place = (select nextval('bench_place'))
  ), next as (
    update numbers set last = last + 1 where campaign_id = (select campaign_id from pending) returning last
  ), signature as (
    update signatures set confirmed_at = now(), number = next.last, published_at = now(), name = name, email = email
    from next where id = (select id from pending) returning id, campaign_id, number
  ), shown as (
    insert into signatories (signature_id, campaign_id, number, kind, name, country, folded, confirmed_at, published_at)
    select id, campaign_id, number, 'person', 'Invented Signer ' || number, 'PT', 'invented signer ' || number, now(), now()
    from signature
  ), total as (
    insert into totals (campaign_id, day, kind, country, listed)
    select campaign_id, '2026-01-02', 'person', 'PT', 1 from pending
    on conflict (campaign_id, day, kind, category, country) do update set listed = totals.listed + 1
  ), event as (
    insert into events (campaign_id, signature_id, kind, actor, detail, at)
    select campaign_id, id, 'signature-confirmed', 'signer', '{"number": 1}', now() from signature
  ), token as (
    insert into tokens (hash, purpose, campaign_id, signature_id, created_at)
    select sha256(random()::text::bytea), 'signature', campaign_id, id, now() from signature
  )
  insert into outbox (id, template, language, campaign_id, signature_id, sealed, created_at, next_attempt_at)
  select gen_random_uuid(), 'confirmed', 'en', campaign_id, id, decode(repeat('5e', 150), 'hex'), now(), now() from signature`

/** The tokens that would have been mailed, opened as the worker opens them, of all campaigns in no order. */
async function mailedTokens(campaigns: Measured[]): Promise<string[]> {
  const rows = await sql()<{ id: string; campaignId: string; sealed: Buffer }[]>`
    select id, campaign_id, sealed from outbox
    where campaign_id = any(${campaigns.map(({ id }) => id)}::uuid[]) and template = 'confirm' order by md5(id::text)`
  return Promise.all(rows.map(async (row) => (await openEnvelope(row)).token))
}

/** Sets aside pending signatures for the limit, which confirms them without the site. */
async function setAside(campaigns: Measured[]): Promise<void> {
  const ids = campaigns.map(({ id }) => `'${id}'`).join()
  await sql().unsafe(`
    create table bench_pending as select row_number() over (order by md5(id::text)) as place, id, campaign_id
      from signatures where campaign_id in (${ids}) and confirmed_at is null;
    create unique index on bench_pending (place);
    create sequence bench_place`)
}

/** So many signers, shared out among the campaigns, each with a mailbox of their own: one gets five mails a day on the whole site. */
async function signAll(origin: string, campaigns: Measured[], round: string, count: number): Promise<void> {
  for (const campaign of campaigns)
    await signMany(origin, campaign, `${round}-${campaign.slug}`, Math.ceil(count / campaigns.length))
}

/** So many of these mailed links, each pressed once. */
function pressMany(origin: string, tokens: string[], count: number) {
  return load({
    origin,
    connections: 32,
    status: 303,
    request: (index) =>
      index < count
        ? {
            method: 'POST',
            path: paths.confirm(tokens.pop()!),
            headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
            body: 'action=confirm',
          }
        : null,
  })
}

/** Everybody confirms who was mailed about these campaigns. */
export async function confirmAll(origin: string, campaigns: Measured[]) {
  const tokens = await mailedTokens(campaigns)
  return pressMany(origin, tokens, tokens.length)
}

async function measureConfirming(
  { web, environment, say }: Ground,
  campaigns: Measured[],
  said: Pick<Figure, 'what' | 'goal'>,
): Promise<Figure> {
  say(`${said.what}: signing first…`)
  await signAll(web.origin, campaigns, 'confirm', 3 * EACH + 300)
  const tokens = await mailedTokens(campaigns)
  await settle()
  const confirmMany = (count: number) => pressMany(web.origin, tokens, count)
  await confirmMany(300)
  const rounds = await threeTimes(() => confirmMany(EACH))
  await signAll(web.origin, campaigns, 'limit', 3 * EACH + 96)
  await setAside(campaigns)
  const limits = await threeTimes(() => writeAsFast(environment.DATABASE_URL!, SAME_ROWS, EACH))
  await sql().unsafe('drop table bench_pending; drop sequence bench_place')
  const rate = median(rounds.map((round) => round.rate))
  const limit = median(limits.map((written) => written.rate))
  return {
    ...said,
    measured: `${number(rate)}/s, p99 ${number(p99(rounds))} ms`,
    limit: `${number(limit)}/s by ${limits[0]!.by}`,
    ratio: rate / limit,
  }
}

export const confirm: Row = {
  name: 'confirm',
  async measure(ground) {
    const one = await makeCampaign('measured-confirming')
    const ten: Measured[] = []
    for (let place = 1; place <= 10; place++) ten.push(await makeCampaign(`measured-confirming-${place}`))
    return [
      await measureConfirming(ground, [one], { what: 'confirm, one campaign, 32 at a time', goal: '≥ 0.5' }),
      await measureConfirming(ground, ten, { what: 'the same, ten campaigns', goal: '≥ 0.6' }),
    ]
  },
}
