import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { lineHtml } from '@/bundle/html'
import { demonstrationMark } from '@/bundle/words'
import { formatMoment } from '@/domain/text/dates'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Frozen } from './frozen'

// What all pages of a frozen folder have in common. Nothing in it loads from elsewhere or runs.

export type Page = {
  /** BCP 47 of the sentences around. */
  language: string
  title: string
  /** From this page to the folder's top: '' or '../' and so on. */
  top: string
  body: string
}

/** Scripts, frames and forms are refused besides; the style is a file beside the pages. */
const POLICY = "script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'"

export function writePage(frozen: Frozen, { language, title, top, body }: Page): string {
  const spoken = interfaceLanguage(language)
  const marked = frozen.campaign.demonstration
    ? `<p class="mark">${e(demonstrationMark(language))}</p>\n`
    : ''
  const { coalition: name } = frozen.face
  const coalition = name === null ? '' : `<p class="quiet"><bdi dir="auto">${e(name)}</bdi></p>\n`
  return `<!doctype html>
<html lang="${e(spoken)}" dir="${direction(spoken)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${e(title)}</title>
<link rel="stylesheet" href="${top}style.css">
</head>
<body>
${marked}${coalition}${links(frozen, language, top)}<main>
${body}</main>
${footer(frozen, language)}</body>
</html>
`
}

/** The letter in the page's language, the list, the deliveries. */
function links({ letters, deliveries }: Frozen, language: string, top: string): string {
  const t = translator(language, 'frozen')
  const own = letters.findIndex((letter) => letter.language === language)
  const to = (path: string, words: string) => `<li><a href="${top}${path}">${e(words)}</a></li>\n`
  const letter = own > 0 ? letterPath(language) : 'index.html'
  const list = to('signatories/index.html', translator(language, 'letter')('signatories'))
  const delivered = deliveries.length > 0 ? to('deliveries/index.html', t('deliveries')) : ''
  return `<nav aria-label="${e(t('nav'))}">\n<ul>\n${to(letter, t('letter'))}${list}${delivered}</ul>\n</nav>\n`
}

export const letterPath = (language: string) => `letter-${language}.html`

/** Where the copy comes from, when it was made, and what it cannot know. */
function footer({ campaign, host, frozenAt }: Frozen, language: string): string {
  const t = translator(language, 'frozen')
  const when = formatMoment(new Date(frozenAt), interfaceLanguage(language))
  const link = `<a href="${e(campaign.url)}">${e(campaign.url)}</a>`
  const answers = translator(language, 'bundle')
  const said = [
    t('what', { when }),
    t('later'),
    answers('answersLetter', { name: campaign.responsible, contact: campaign.contact }),
    answers('answersSite', { name: host.name, contact: host.contact }),
  ]
  return `<footer>
${said.map(lineHtml).join('')}<p>${e(t('live'))} ${link}</p>
</footer>
`
}
