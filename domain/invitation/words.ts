import { sql } from '@/db/client'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { checkText } from '@/domain/text/name'
import { tidyText } from '@/domain/text/tidy'
import { isLanguageTag } from '@/domain/text/language'
import { type InvitationRefusal, LIMITS } from './invitation'

/** The organizers' own words in the mail that asks, by the language of the contact. */
export async function listInvitationWords(campaignId: string): Promise<Record<string, string>> {
  const rows = await sql()<{ language: string; text: string }[]>`
    select language, text from invitation_words where campaign_id = ${campaignId} order by language`
  return Object.fromEntries(rows.map(({ language, text }) => [language, text]))
}

/** The languages of a campaign's contacts, those with the most first. */
export async function listContactLanguages(campaignId: string): Promise<string[]> {
  const rows = await sql()<{ language: string }[]>`
    select language from invitations where campaign_id = ${campaignId}
    group by language order by count(*) desc, language limit 20`
  return rows.map(({ language }) => language)
}

/** Keeps the organizers' words in one language; empty ones are taken out. Mails that have not left say the new ones. */
export async function saveInvitationWords(
  organizer: Organizer,
  slug: string,
  language: string,
  typed: string,
): Promise<'done' | InvitationRefusal> {
  const text = tidyText(typed)
  const fault = text === '' ? null : checkText(text, { max: LIMITS.words })
  return sql().begin(async (tx) => {
    const reached = await reachCampaign(tx, organizer, slug, 'edit-invitations')
    if (typeof reached === 'string') return reached
    if (fault === 'too-long') return 'words-too-long'
    if (fault || !isLanguageTag(language)) return 'words-invalid'
    const { campaignId } = reached
    await (text === ''
      ? tx`delete from invitation_words where campaign_id = ${campaignId} and language = ${language}`
      : tx`
        insert into invitation_words (campaign_id, language, text) values (${campaignId}, ${language}, ${text})
        on conflict (campaign_id, language) do update set text = excluded.text`)
    return 'done'
  })
}
