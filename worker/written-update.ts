import { renderedLetter } from '@/domain/campaign/rendered-letter'
import type { ClaimedMail } from '@/domain/mail/claimed-mail'
import { listTexts, textFor } from '@/domain/update/text-of'
import type { UpdateMail } from '@/emails/update-mail'
import { translator } from '@/messages/translator'

/** What an update says to somebody of the mail's language; null when it was discarded. */
export async function writtenUpdate(mail: ClaimedMail): Promise<UpdateMail['update'] | null> {
  const text = mail.updateId && textFor(await listTexts(mail.updateId), mail.language)
  if (!text) return null
  // Kept by its hash: one text is rendered once, however many get it.
  const t = translator(text.language, 'letter')
  const words = { footnoteLabel: t('footnotes'), backLabel: t('backToText', { reference: '{reference}' }) }
  const { html, excerpt } = await renderedLetter(text.text, 'desk', words)
  return { subject: text.subject, html, excerpt, language: text.language }
}
