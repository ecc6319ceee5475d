import { sql } from '@/db/client'
import { findOpenedById, type PublicCampaign } from '@/domain/campaign/queries'
import { checkTranslation } from '@/domain/campaign/draft-values'
import type { Face } from '@/domain/campaign/face'
import { tokenHash } from '@/domain/seal/token'

/** A draft as a preview shows it: everything that its pages need, and its texts by language. */
export type PreviewedDraft = { campaign: PublicCampaign; texts: Map<string, string> }

type Row = { id: string; opened: boolean }
type Draft = { language: string; addressees: string; title: string; text: string; savedAt: Date }
type Stored = Pick<
  PublicCampaign,
  | 'id'
  | 'slug'
  | 'language'
  | 'contact'
  | 'responsible'
  | 'closesAt'
  | 'closesZone'
  | 'kinds'
  | 'proofRule'
  | 'logos'
  | 'demonstration'
> & { byInvitation: boolean; ink: string | null; coalition: string | null; face: Face | null }

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
  const [stored] = await sql()<Stored[]>`
    select c.id, slug, language, contact, responsible, closes_at, closes_zone, kinds, proof_rule, logos, demonstration, by_invitation,
      (select jsonb_build_object('ink', f.ink, 'coalition', f.coalition, 'logo', (
        select jsonb_build_object('file', encode(p.hash, 'hex') || '.webp', 'width', p.width, 'height', p.height, 'plate', p.plate)
        from face_pictures p where p.campaign_id = c.id and p.use = 'logo'), 'picture', null)
      from faces f where f.campaign_id = c.id) as face
    from campaigns c where c.id = ${row.id}`
  const drafts = await sql()<Draft[]>`
    select language, addressees, title, text, saved_at from drafts where campaign_id = ${row.id} order by language`
  return { draft: await asPublic(stored!, [...drafts]) }
}

/** The draft in the shape that the letter's pages take, as it would be once it is open; nothing of it is an edition yet. */
async function asPublic(stored: Stored, drafts: Draft[]): Promise<PreviewedDraft> {
  const own = drafts.find(({ language }) => language === stored.language)!
  const written: Draft[] = []
  for (const one of drafts)
    if (one === own || 'values' in (await checkTranslation(one, stored.language, 'published')))
      written.push(one)
  const { addressees, title, text, savedAt } = own
  const none = { launchesAt: null, launchesZone: null, closedAt: null, launchedAt: null }
  const campaign: PublicCampaign = {
    ...stored,
    ...none,
    ...{ state: 'open', isPublic: false, invitedSeeNames: false, series: null },
    openedAt: savedAt,
    ...{ editionId: stored.id, editionNumber: 1, editionHash: '0'.repeat(64), publishedAt: savedAt },
    ...{ addressees, title, text },
    translations: written
      .filter((one) => one !== own)
      .map(({ language, ...draft }) => ({
        ...{ id: language, language, addressees: draft.addressees, title: draft.title },
        ...{ hash: '0'.repeat(64), publishedAt: draft.savedAt, editionNumber: 1, outdated: false },
      })),
  }
  return { campaign, texts: new Map(written.map((one) => [one.language, one.text])) }
}
