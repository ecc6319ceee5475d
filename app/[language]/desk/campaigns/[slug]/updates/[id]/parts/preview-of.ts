import { shownLetter } from '@/app/parts/letter-html'
import type { Query } from '@/app/parts/list-filter'
import { letterIn } from '@/domain/campaign/letter-languages'
import { findOpened } from '@/domain/campaign/queries'
import { createToken } from '@/domain/seal/token'
import { listTexts } from '@/domain/update/text-of'
import { type Composed, composeMail } from '@/emails/compose'
import { environment } from '@/env'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { absolute, inLanguage, NO_PREFIX, paths } from '@/paths'

/**
 * The mail of an update as a signer of a language gets it (worker/letter-for.ts), with a way to unsubscribe that stops nothing; null
 * when it isn't written in that language.
 */
export async function previewOf(
  place: { slug: string; id: string },
  query: Query,
): Promise<(Composed & { language: string; images: number; lostLinks: string[] }) | null> {
  const campaign = await findOpened(place.slug)
  const text = (await listTexts(place.id)).find(({ language }) => language === query.in)
  if (!campaign || !text) return null
  const { HOST_NAME, HOST_CONTACT } = environment()
  const { language, subject } = text
  const { title, language: titleLanguage } = letterIn(campaign, language)
  const spoken = INTERFACE_LANGUAGES.includes(language)
  const address = (path: string) =>
    absolute(inLanguage(spoken && language !== campaign.language ? language : NO_PREFIX, path))
  const { html, excerpt, images, lostLinks } = await shownLetter(text.text, language, 'desk')
  const composed = await composeMail({
    ...{ template: 'update', language, title, titleLanguage, contact: campaign.contact },
    host: { name: HOST_NAME, contact: HOST_CONTACT },
    coalition: campaign.face?.coalition ?? null,
    update: { subject, html, excerpt, language },
    letterLink: address(paths.campaign(campaign.slug)),
    unsubscribeLink: address(paths.unsubscribe(createToken().token)),
    findLink: absolute(inLanguage(spoken ? language : NO_PREFIX, paths.findMySignature())),
  })
  return { ...composed, language, images, lostLinks }
}
