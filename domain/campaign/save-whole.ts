import type postgres from 'postgres'
import { type Client, sql } from '@/db/client'
import { type Reached, reachCampaign } from '@/domain/team/membership'
import type { Act, Organizer } from '@/domain/team/team'

// Two people, or one in two tabs, have a page of the desk open. Each save carries what its page showed, and is refused when somebody
// saved something else in between: nothing is overwritten unseen. The same sent twice is no such thing.

/** A page of the desk that is saved whole; a translation is named by its language. */
export type SavedWhole =
  'letter' | 'who-signs' | 'keeping' | 'face' | 'invitation-words' | { translation: string }

/** What a form was sent with: the value of its field `seen`. Nothing where no page was shown. */
export type Seen = { seen?: string | undefined }

type Asked = Seen & { organizer: Organizer; slug: string; act: Act; page: SavedWhole }
type Refused = 'campaign-unknown' | 'not-permitted' | 'changed-meanwhile'

/** Leaves the transaction, so that nothing of it stays. */
class ChangedMeanwhile extends Error {}

/**
 * Lets `save` act on the campaign, which is locked, in one transaction. When it would change what somebody saved after the page was
 * shown, nothing of it stays.
 */
export async function saveWhole<Saved>(
  { organizer, slug, act, page, seen }: Asked,
  save: (tx: postgres.TransactionSql, reached: Reached) => Promise<Saved>,
): Promise<Saved | Refused> {
  const all = sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, act)
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    await tx`select from campaigns where id = ${campaignId} for no key update`
    const stored = seen ? await seenOf(page, { id: campaignId }, tx) : seen
    const saved = await save(tx, reached)
    if (seen !== stored && (await seenOf(page, { id: campaignId }, tx)) !== stored)
      throw new ChangedMeanwhile()
    return saved
  })
  return all.catch((error: unknown) => {
    if (error instanceof ChangedMeanwhile) return 'changed-meanwhile' as const
    throw error
  }) as Promise<Saved | Refused>
}

/**
 * A value that is another one whenever anything that a page saves is another. Read before what the page shows: so what somebody saves
 * in between is asked about. Empty where there is no such campaign.
 * @param of the campaign by its name in the address, or by its id, which no save changes
 */
export async function seenOf(
  page: SavedWhole,
  of: { slug: string } | { id: string },
  client: Client = sql(),
): Promise<string> {
  const [row] = await client<{ seen: string }[]>`
    select left(md5(coalesce((${savedBy(client, page)})::text, '')), 16) as seen
    from campaigns c where ${'id' in of ? client`c.id = ${of.id}` : client`c.slug = ${of.slug}`}`
  return row?.seen ?? ''
}

function savedBy(client: Client, page: SavedWhole) {
  if (typeof page === 'object')
    // Publishing says which edition is translated: so it counts which one stood beside, but for the first, which the opening makes.
    return client`jsonb_build_array(
      (select jsonb_agg(jsonb_build_array(addressees, title, text)) from drafts
        where campaign_id = c.id and language = ${page.translation}),
      (select max(number) from editions where campaign_id = c.id and number > 1),
      (select max(e.number) from translations t join editions e on e.id = t.edition_id
        where e.campaign_id = c.id and e.number > 1 and t.language = ${page.translation}))`
  switch (page) {
    case 'letter':
      return client`jsonb_build_array(c.slug, c.language, c.contact, c.responsible, c.closes_at, c.closes_zone,
        (select jsonb_agg(jsonb_build_array(addressees, title, text)) from drafts
          where campaign_id = c.id and language = c.language))`
    case 'who-signs':
      return client`jsonb_build_array(c.kinds, c.by_invitation, c.logos, c.reminds, c.reviews_people, c.proof_rule,
        c.invited_see_names, (select jsonb_agg(jsonb_build_array(kind, slug, position, heading) order by kind, position, slug)
          from categories where campaign_id = c.id))`
    case 'keeping':
      return client`jsonb_build_array(c.keeps_addresses_days, c.keeps_rest_days)`
    case 'face':
      return client`(select jsonb_build_array(max(ink), max(coalition)) from faces where campaign_id = c.id)`
    case 'invitation-words':
      return client`(select jsonb_agg(jsonb_build_array(language, text) order by language) from invitation_words
        where campaign_id = c.id)`
  }
}
