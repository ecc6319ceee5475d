import { direction, ownName } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Delivered } from './delivered'
import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { lineHtml, paragraphsHtml } from './html'
import { pageStyle } from './page-style'
import { deliveryTitle, demonstrationMark, whatItIs } from './words'

// What stands above the letter in letter.html.

/** Everything before the letter in its languages. */
export const pageTop = (delivered: Delivered): string =>
  `${head(delivered)}\n${top(delivered)}${links(delivered)}`

function head({ language, letters, campaign }: Delivered): string {
  const spoken = interfaceLanguage(language)
  const marked = campaign.demonstration ? `<p class="mark">${e(demonstrationMark(language))}</p>\n` : ''
  // What a browser would refuse besides: nothing foreign is in it, and nothing can be put there.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return `<!doctype html>
<html lang="${e(spoken)}" dir="${direction(spoken)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${e(letters[0]!.title)}</title>
<style>
${pageStyle}</style>
</head>
<body>
${marked}`
}

/** Which delivery it is, for whom, and what the organizers say to them: as at the top of the PDF. */
function top(delivered: Delivered): string {
  const t = translator(delivered.language, 'bundle')
  const { note, recipient } = delivered
  const to = recipient ? [t('recipient', { recipient })] : []
  const heading = translator(delivered.language, 'pdf')('note')
  const noted = note ? `<div class="note">\n<p><b>${e(heading)}</b></p>\n${paragraphsHtml(note)}</div>\n` : ''
  return `<header>\n${[deliveryTitle(delivered), ...to, ...whatItIs(delivered)].map(lineHtml).join('')}${noted}</header>\n`
}

/** To the letter's languages, where there are several, and to the names. */
function links({ language, letters }: Delivered): string {
  if (letters.length < 2) return ''
  const each = letters.map(
    (letter) =>
      `<li><a href="#letter-${e(letter.language)}" lang="${e(letter.language)}">${e(ownName(letter.language))}</a></li>\n`,
  )
  const label = translator(language, 'bundle')('languages')
  return `<nav aria-label="${e(label)}">\n<ul>\n${each.join('')}</ul>\n</nav>\n`
}
