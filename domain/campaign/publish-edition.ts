import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { CampaignRefusal, DraftFaults, LetterValues } from './campaign'
import { checkLetter } from './draft-values'
import { editionHash } from './edition'
import type { Seen } from './save-whole'
import { storeDraft } from './store-translation'

/**
 * Changes the text of an open letter: the changed text is a new edition. Signatures given so far stay on the edition
 * that was read; who has an older one on the screen is asked to read again before signing. An earlier text cannot come
 * back, because an edition is named by its hash.
 * @param seen the hash of the edition that what changes was compared with: when another is the newest by now, nobody has seen what
 * this text would take out of it
 */
export async function publishEdition(
  organizer: Organizer,
  slug: string,
  { seen, ...typed }: LetterValues & Seen,
  now = new Date(),
): Promise<'done' | { faults: DraftFaults } | CampaignRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'publish-edition')
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    const language = await lockOpenCampaign(tx, campaignId)
    if (language === null) return 'not-open'
    const checked = await checkLetter(typed)
    if ('faults' in checked) return checked
    const { values } = checked
    const hash = editionHash(values)
    const earlier = await tx<{ number: number; hash: string; same: boolean }[]>`
      select number, encode(hash, 'hex') as hash, hash = ${hash} as same from editions where campaign_id = ${campaignId} order by number desc`
    if (earlier[0]!.same) return 'text-unchanged'
    if (seen !== undefined && seen !== earlier[0]!.hash) return 'edition-meanwhile'
    if (earlier.some(({ same }) => same)) return 'edition-repeated'
    const number = earlier[0]!.number + 1
    await tx`
      insert into editions (id, campaign_id, number, hash, language, addressees, title, text, published_at)
      values (${uuid()}, ${campaignId}, ${number}, ${hash}, ${language}, ${values.addressees}, ${values.title},
        ${values.text}, ${now})`
    await storeDraft(tx, campaignId, { ...values, language }, now)
    const event = { campaignId, kind: 'edition-published', ...by(organizer.userId) }
    await recordEvent(tx, { ...event, detail: { edition: number } }, now)
    return 'done'
  })
}

/** The language of a campaign that is open by the database's clock, locked; else null. */
async function lockOpenCampaign(tx: postgres.TransactionSql, campaignId: string): Promise<string | null> {
  const [row] = await tx<{ language: string }[]>`
    select language from campaigns where id = ${campaignId} and opened_at is not null and closed_at is null
      and (closes_at is null or closes_at > now()) for no key update`
  return row?.language ?? null
}
