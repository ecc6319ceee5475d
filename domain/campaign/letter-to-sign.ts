import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { categories, campaigns, editions } from '@/db/tables/campaign'
import { countOne, countPaced } from '@/domain/limit/count'
import type { SenderKeys } from '@/domain/limit/key'
import { type Limit, LIMITS } from '@/domain/limit/limits'
import type { Kind } from './category'
import { letterIn } from './letter-languages'
import { isPublic } from './launched'
import { newestEdition, shownTranslations, state } from './queries'

/** The letter as it was read, for signing. `translation` is the hash of the translation on the page, where there was one. */
type Read = { language: string; translation?: string | null; category: string | null; kind: Kind }

export type LetterToSign = NonNullable<Awaited<ReturnType<typeof findLetterToSign>>>

/**
 * What signing needs to know of a campaign; null for unknown slugs and for drafts. Who does not name the translation
 * that was read is taken to have read the one in their language. The same statement counts the sender
 * and the domain of the address, by the keys of domain/limit/key.ts: `near`, `around` and `at` are then the seconds that each has
 * ahead, null where it is refused or not counted.
 */
export async function findLetterToSign(slug: string, read: Read, sender?: SenderKeys) {
  const { category, kind, translation } = read
  const values = { slug, category, kind, translation: translation ?? '' }
  const [row] = sender
    ? await letterToSign(true).execute({ ...values, ...sender })
    : await letterToSign(false).execute(values)
  if (!row) return null
  const shown = letterIn(row, read.language).translation?.hash ?? null
  const hash = row.namedTranslation ?? shown
  return { ...row, translationHash: hash === null ? null : Buffer.from(hash, 'hex') }
}

const given = (name: string) => sql.placeholder(name)

/** The category that was chosen; one that is its kind's only one needs no choosing. */
const chosen = sql`case when ${given('category')}::text is null
  then not exists (select from categories other where other.campaign_id = ${categories.campaignId}
    and other.kind = ${categories.kind} and other.id <> ${categories.id})
  else ${categories.slug} = ${given('category')}::text end`

/** A hash that a translation of this letter has or had; null for anything else. */
const namedTranslation = sql<string | null>`(
  select encode(t.hash, 'hex') from translations t join editions e on e.id = t.edition_id
  where e.campaign_id = ${campaigns.id} and t.hash = decode(${given('translation')}::text, 'hex') limit 1)`

/** While the letter's mail pauses by itself, until when. */
const mailPausedUntil = sql<Date | null>`(
  select p.paused_until from mail_pauses p
  where p.campaign_id = ${campaigns.id} and p.resumed_at is null and p.paused_until > now())`.mapWith(
  (at: string) => new Date(at),
)

/** More of its confirmations wait than can be promised: domain/mail-health/alarms.ts raises this and ends it. */
const lineFull = sql<boolean>`exists (
  select from alarms a where a.campaign_id = ${campaigns.id} and a.kind = 'campaign-full')`

/** The moment up to which nothing has to wait. */
const promptly = (limit: Limit) => sql`now() + ${`${limit.seconds * limit.atOnce} seconds`}::interval`

function buildLetterToSign(client: ReturnType<typeof db>, counted: boolean) {
  const counting = (key: string, limit: Limit, from?: SQL) =>
    countOne<SQL>(sql as never, { key: sql`${given(key)}::bytea`, limit, from, byChance: true })
  const ahead = (name: string) =>
    counted
      ? sql<number | null>`(select extract(epoch from until - now())::float8 from ${sql.identifier(name)})`
      : sql<number | null>`0::float8`
  // The sender's own network first: what is refused there is not counted against its neighbors.
  const near = client.$with('near', {}).as(counting('near', LIMITS.sign))
  const around = client.$with('around', {}).as(counting('around', LIMITS.signAround, sql`from near`))
  // Who waits for their own network doesn't count at the domain, and nobody does where nothing can be signed.
  const takes = sql`${given('at')}::bytea is not null
    and exists (select from campaigns c where c.slug = ${given('slug')} and c.opened_at is not null and c.closed_at is null)`
  const prompt = sql`from near, around where near.until <= ${promptly(LIMITS.sign)}
    and around.until <= ${promptly(LIMITS.signAround)} and ${takes}`
  const atFrom = client.$with('at_from', {}).as(
    countOne<SQL>(sql as never, {
      key: sql`${given('atFrom')}::bytea`,
      limit: LIMITS.signAtFrom,
      from: prompt,
    }),
  )
  // Nobody overtakes those who wait for the domain: what doesn't count there waits with them.
  const at = client.$with('at_domain', {}).as(
    countPaced<SQL>(sql as never, {
      key: sql`${given('at')}::bytea`,
      limit: LIMITS.signAt,
      from: sql`from near, around, (select count(*) as share from at_from) as counted where ${takes}`,
    }),
  )
  const begun = counted ? client.with(near, around, atFrom, at) : client
  return begun
    .select({
      near: ahead('near'),
      around: ahead('around'),
      at: ahead('at_domain'),
      campaignId: campaigns.id,
      language: campaigns.language,
      state,
      isPublic,
      kinds: campaigns.kinds,
      byInvitation: campaigns.byInvitation,
      keepsAddressesDays: campaigns.keepsAddressesDays,
      editionId: editions.id,
      hash: sql<string>`encode(${editions.hash}, 'hex')`,
      addressees: editions.addressees,
      title: editions.title,
      translations: shownTranslations,
      namedTranslation,
      categoryId: categories.id,
      mailPausedUntil,
      lineFull,
    })
    .from(campaigns)
    .innerJoin(editions, newestEdition)
    .leftJoin(
      categories,
      and(eq(categories.campaignId, campaigns.id), chosen, eq(categories.kind, given('kind'))),
    )
    .where(and(eq(campaigns.slug, given('slug')), isNotNull(campaigns.openedAt)))
    .limit(1)
    .prepare(counted ? 'letter_to_sign_counted' : 'letter_to_sign')
}

type Built = ReturnType<typeof buildLetterToSign>
const built = new WeakMap<ReturnType<typeof db>, Map<boolean, Built>>()

/** Every sign request asks this: it is written once a client, and PostgreSQL keeps the plan. */
function letterToSign(counted: boolean): Built {
  const client = db()
  const statements = built.get(client) ?? new Map<boolean, Built>()
  built.set(client, statements)
  const statement = statements.get(counted) ?? buildLetterToSign(client, counted)
  statements.set(counted, statement)
  return statement
}
