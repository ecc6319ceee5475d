import { countNow } from '@/domain/count/queries'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { COUNT_WORD } from '@/domain/text/count-word'
import { withCount } from '@/messages/count-words'
import { translator } from '@/messages/translator'

/** The organizers' own words, with the count in place of its word: as it is when the mail leaves, and not before it is public. */
export async function countedWords(mail: ClaimedMail): Promise<{ text: string; language: string } | null> {
  const { campaignId, words: text, wordsLanguage: language } = mail
  if (text === null || language === null) return null
  if (campaignId === null || !text.includes(COUNT_WORD)) return { text, language }
  if (!mail.collecting) return { text: withCount(text, await countNow(campaignId), language), language }
  const instead = translator(language, 'mail')('invitation.countSoFar')
  return { text: text.replaceAll(COUNT_WORD, instead), language }
}
