import { type Client, sql } from '@/db/client'
import { collects } from '@/domain/campaign/launched'
import { saveWhole, type Seen } from '@/domain/campaign/save-whole'
import type { Organizer } from '@/domain/team/team'
import { COUNT_WORD } from '@/domain/text/count-word'
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

type WordsRefusal = {
  refusal: 'words-too-long' | 'words-invalid' | 'words-count-not-public'
  language: string
}

/**
 * Keeps the organizers' words by language, all of them or none; empty ones are taken out. Languages that aren't named keep theirs.
 * Mails that have not left say the new ones.
 */
export async function saveInvitationWords(
  organizer: Organizer,
  slug: string,
  typed: Readonly<Record<string, string>>,
  { seen }: Seen = {},
): Promise<'done' | InvitationRefusal | 'changed-meanwhile' | WordsRefusal> {
  const texts = Object.entries(typed).map(([language, text]) => ({ language, text: tidyText(text) }))
  const asked = { organizer, slug, act: 'edit-invitations', page: 'invitation-words', seen } as const
  return saveWhole(asked, async (tx, { campaignId }) => {
    for (const { language, text } of texts) {
      const fault = text === '' ? null : checkText(text, { max: LIMITS.words })
      if (fault === 'too-long') return { refusal: 'words-too-long', language }
      if (fault || !isLanguageTag(language)) return { refusal: 'words-invalid', language }
    }
    const counting = texts.find(({ text }) => text.includes(COUNT_WORD))
    if (counting && (await isSecret(tx, campaignId)))
      return { refusal: 'words-count-not-public', language: counting.language }
    const kept = texts.filter(({ text }) => text !== '').map((one) => ({ campaignId, ...one }))
    const empty = texts.filter(({ text }) => text === '').map(({ language }) => language)
    if (empty.length > 0)
      await tx`delete from invitation_words where campaign_id = ${campaignId} and language in ${tx(empty)}`
    if (kept.length > 0)
      await tx`
        insert into invitation_words ${tx(kept)}
        on conflict (campaign_id, language) do update set text = excluded.text`
    return 'done'
  })
}

/** Whether the count is nobody's to know yet: the campaign collects first. */
async function isSecret(tx: Client, campaignId: string): Promise<boolean> {
  const [row] = await tx<{ secret: boolean }[]>`
    select ${collects(tx, 'campaigns')} as secret from campaigns where id = ${campaignId}`
  return row!.secret
}
