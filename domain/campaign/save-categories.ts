import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { brokenConstraint } from '@/db/client'
import type { ProofRule } from '@/db/tables/campaign'
import { by, recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { plainDigits } from '@/domain/text/digits'
import {
  CATEGORY_LIMITS,
  type CategoryRefusal,
  type CategoryValues,
  findHeadingFaults,
  type HeadingFault,
  INVITED,
  type Invited,
  isBlank,
  KINDS,
  nameCategory,
  PROOF_RULES,
  type Kind,
} from './category'
import { saveWhole, type Seen } from './save-whole'

/**
 * What the form "Who may sign" gives: a category that is not among `categories` is left as it is, and so is a rule that is not
 * sent and what is not said of invitations. `access` is one of ACCESS.
 */
export type WhoSigns = Seen & {
  kinds: string
  logos?: boolean
  /** Every person is looked at before the name is published. */
  reviewsPeople?: boolean
  /** Who has not confirmed is reminded once. */
  reminds?: boolean
  rule?: string | undefined
  categories: CategoryValues[]
  access?: string | undefined
  /** Whether who was invited sees who is on the list already. */
  invitedSeeNames?: boolean | undefined
}

type Refusal = CategoryRefusal | 'campaign-unknown' | 'not-permitted' | 'changed-meanwhile'

/**
 * Saves who may sign a letter and the categories in which they stand: at any time, because names already under it
 * only move together with their heading. A category that anybody signed in stays; removing it is refused, and then nothing
 * is saved.
 */
export async function saveCategories(
  organizer: Organizer,
  slug: string,
  typed: WhoSigns,
  now = new Date(),
): Promise<'done' | Refusal | { faults: HeadingFault[] }> {
  const kinds = INVITED.find((known) => known === typed.kinds)
  if (!kinds) return 'kinds-unknown'
  const rule = PROOF_RULES.find((known) => known === typed.rule)
  if (typed.rule !== undefined && !rule) return 'rule-unknown'
  if (typed.categories.length > MOST_ROWS) return 'categories-too-many'
  const asked = { organizer, slug, act: 'edit-letter', page: 'who-signs', seen: typed.seen } as const
  const saved = saveWhole(asked, async (tx, { campaignId }) => {
    const [campaign] = await tx<{ language: string; byInvitation: boolean }[]>`
      select language, by_invitation from campaigns where id = ${campaignId}`
    const faults = findHeadingFaults(typed.categories, campaign!.language)
    if (faults.length > 0) return { faults }
    const { access, invitedSeeNames } = typed
    const byInvitation = access === 'invited' || (access !== 'anyone' && campaign!.byInvitation)
    if (byInvitation && kinds === 'person') return 'people-by-invitation'
    await tx`
      update campaigns set kinds = ${kinds}, by_invitation = ${byInvitation},
        logos = coalesce(${typed.logos ?? null}::boolean, logos),
        reminds = coalesce(${typed.reminds ?? null}::boolean, reminds),
        reviews_people = coalesce(${typed.reviewsPeople ?? null}::boolean, reviews_people),
        proof_rule = coalesce(${rule ?? null}, proof_rule),
        invited_see_names = coalesce(${invitedSeeNames ?? null}::boolean, invited_see_names)
      where id = ${campaignId}`
    for (const kind of KINDS) await saveKind(tx, { campaignId, ...campaign! }, kind, typed.categories)
    const counts = await tx<{ kind: Kind; count: number }[]>`
      select kind, count(*)::int as count from categories where campaign_id = ${campaignId} group by kind`
    if (counts.some(({ count }) => count > CATEGORY_LIMITS.most)) throw new TooMany()
    const saved = { kinds, byInvitation, ...(rule ? { rule } : {}), ...ticksOf(typed) }
    await recordSaved(tx, organizer, campaignId, saved, now)
    return 'done' as const
  })
  return saved.catch((error: unknown) => {
    if (error instanceof TooMany) return 'categories-too-many' as const
    if (brokenConstraint(error)?.startsWith('signatures_category_id_')) return 'category-in-use' as const
    throw error
  })
}

/** More rows than an honest form has: each kind's, and its new ones. */
const MOST_ROWS = KINDS.length * (CATEGORY_LIMITS.most + 2)

/** Leaves the transaction, so that nothing of it stays. */
class TooMany extends Error {}

type Known = { slug: string; kind: Kind; heading: Record<string, string> }

async function saveKind(
  tx: postgres.TransactionSql,
  campaign: { campaignId: string; language: string },
  kind: Kind,
  rows: CategoryValues[],
): Promise<void> {
  const { campaignId, language } = campaign
  const known = await tx<
    Known[]
  >`select slug, kind, heading from categories where campaign_id = ${campaignId}`
  const taken = new Set(known.map(({ slug }) => slug))
  const own = rows.filter((row) => row.kind === kind && !isBlank(row))
  const others = known.filter((one) => one.kind === kind && !own.some(({ slug }) => slug === one.slug))
  for (const { slug } of own.filter(({ remove }) => remove)) {
    await tx`delete from categories where campaign_id = ${campaignId} and kind = ${kind} and slug = ${slug}`
  }
  const kept = own.filter(({ remove }) => !remove).toSorted((a, b) => placeOf(a) - placeOf(b))
  for (const [index, row] of kept.entries()) {
    const heading = tx.json(Object.fromEntries(Object.entries(row.heading).filter(([, text]) => text !== '')))
    const position = index + 1
    // A new row that stands already was sent twice, or by two people at once.
    const slug = row.slug ?? others.find((one) => one.heading[language] === row.heading[language])?.slug
    if (slug !== undefined) {
      await tx`
        update categories set heading = ${heading}, position = ${position}
        where campaign_id = ${campaignId} and kind = ${kind} and slug = ${slug}`
      continue
    }
    const name = nameCategory(row.heading[language]!, kind, taken)
    taken.add(name)
    await tx`
      insert into categories (id, campaign_id, kind, slug, position, heading)
      values (${uuid()}, ${campaignId}, ${kind}, ${name}, ${position}, ${heading})`
  }
}

/** Anything that is not a number goes to the end. */
function placeOf({ position }: CategoryValues): number {
  // As people type digits where they live; what is no place is the last one.
  const typed = plainDigits(position).trim()
  return /^\d{1,4}$/.test(typed) ? Number(typed) : Number.MAX_SAFE_INTEGER
}

async function recordSaved(
  tx: postgres.TransactionSql,
  { userId }: Organizer,
  campaignId: string,
  detail: {
    kinds: Invited
    byInvitation: boolean
    rule?: ProofRule
    logos?: boolean
    reviewsPeople?: boolean
    reminds?: boolean
  },
  now: Date,
): Promise<void> {
  const event = { campaignId, kind: 'categories-saved', ...by(userId) }
  await recordEvent(tx, { ...event, detail }, now)
}

/** The switches that were set, on or off: who may see names, and when, must be found in the history. */
const ticksOf = ({ logos, reviewsPeople, reminds, invitedSeeNames }: WhoSigns) => ({
  ...(logos === undefined ? {} : { logos }),
  ...(reviewsPeople === undefined ? {} : { reviewsPeople }),
  ...(reminds === undefined ? {} : { reminds }),
  ...(invitedSeeNames === undefined ? {} : { invitedSeeNames }),
})
