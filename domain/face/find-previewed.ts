import { eq } from 'drizzle-orm'
import { db, sql } from '@/db/client'
import { campaigns } from '@/db/tables/campaign'
import { findOpenedById, type PublicCampaign, publicColumns } from '@/domain/campaign/queries'
import { checkTranslation } from '@/domain/campaign/draft-values'
import { tokenHash } from '@/domain/seal/token'

/** A draft as a preview shows it: everything that its pages need, and its texts by language. */
export type PreviewedDraft = { campaign: PublicCampaign; texts: Map<string, string> }

type Row = { id: string; opened: boolean }
type Draft = { language: string; addressees: string; title: string; text: string; savedAt: Date }
type Stored = Pick<PublicCampaign, keyof typeof own>

// What of a letter's columns a draft has.
const { id, slug, language, contact, responsible, closesAt, closesZone } = publicColumns
const { kinds, proofRule, byInvitation, logos, keepsAddressesDays, face, demonstration } = publicColumns
const own = {
  ...{ id, slug, language, contact, responsible, closesAt, closesZone },
  ...{ kinds, proofRule, byInvitation, logos, keepsAddressesDays, face, demonstration },
}

/**
 * What a preview link leads to: the newest saved draft, with each of its languages that opening would publish; the letter once it was opened;
 * null when it leads nowhere.
 */
export async function findPreviewed(
  token: string,
): Promise<{ draft: PreviewedDraft } | { opened: PublicCampaign } | null> {
  const hash = tokenHash(token)
  if (!hash) return null
  const [row] = await sql()<Row[]>`
    select c.id, c.opened_at is not null as opened from preview_links l join campaigns c on c.id = l.campaign_id
    where l.hash = ${hash}`
  if (!row) return null
  if (row.opened) return { opened: (await findOpenedById(row.id))! }
  const [stored] = await db().select(own).from(campaigns).where(eq(campaigns.id, row.id))
  const drafts = await sql()<Draft[]>`
    select language, addressees, title, text, saved_at from drafts where campaign_id = ${row.id} order by language`
  return { draft: await asPublic(stored!, [...drafts]) }
}

/** The draft in the shape that the letter's pages take, as it would be once it is open; nothing of it is an edition yet. */
async function asPublic(stored: Stored, drafts: Draft[]): Promise<PreviewedDraft> {
  const main = drafts.find((one) => one.language === stored.language)!
  const written: Draft[] = []
  for (const one of drafts)
    if (one === main || 'values' in (await checkTranslation(one, stored.language, 'published')))
      written.push(one)
  const { addressees, title, text, savedAt } = main
  const none = { launchesAt: null, launchesZone: null, closedAt: null, launchedAt: null }
  const campaign: PublicCampaign = {
    ...stored,
    ...none,
    ...{ addressesDueAt: null, restDueAt: null, addressesErasedAt: null, shreddedAt: null },
    ...{ state: 'open', isPublic: false, invitedSeeNames: false, series: null },
    openedAt: savedAt,
    ...{ editionId: stored.id, editionNumber: 1, editionHash: '0'.repeat(64), publishedAt: savedAt },
    ...{ addressees, title, text },
    translations: written
      .filter((one) => one !== main)
      .map(({ language, ...draft }) => ({
        ...{ id: language, language, addressees: draft.addressees, title: draft.title },
        ...{ hash: '0'.repeat(64), publishedAt: draft.savedAt, editionNumber: 1, outdated: false },
      })),
  }
  return { campaign, texts: new Map(written.map((one) => [one.language, one.text])) }
}
