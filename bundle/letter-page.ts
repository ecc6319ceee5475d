import { renderLetter } from '@/domain/campaign/markdown'
import { direction, ownName } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Batches } from './batches'
import type { Delivered, DeliveredLetter } from './delivered'
import { escapeHtml as e, signatoryHtml } from './signatory-html'
import { pageStyle } from './page-style'
import { headingOf } from './table'
import { answerLines, countLines, deliveryTitle, demonstrationMark, revisionLines, whatItIs } from './words'

// letter.html: the letter in all its languages and the list, in one page that loads nothing and runs nothing.

/** `letter.html` in pieces. */
export async function* writeLetterPage(
  delivered: Delivered,
  fingerprint: string,
  batches: Batches,
): AsyncGenerator<string> {
  const { language, letters } = delivered
  yield `${head(delivered)}\n<header>\n${lines([deliveryTitle(delivered), ...whatItIs(delivered)])}</header>\n${links(delivered)}<main>\n`
  for (const letter of letters) yield letterSection(letter, delivered)
  const t = translator(language, 'letter')
  yield `<section id="signatories">\n<h2>${e(t('signatories'))}</h2>\n<ul class="counts">\n${items(countLines(delivered))}</ul>\n`
  yield* names(delivered, batches)
  yield `</section>\n</main>\n${footer(delivered, fingerprint)}</body>\n</html>\n`
}

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

function letterSection(letter: DeliveredLetter, { edition, language }: Delivered): string {
  const t = translator(letter.language, 'letter')
  const words = { footnoteLabel: t('footnotes'), backLabel: t('backToText', { reference: '{reference}' }) }
  const own = translator(language, 'letter')
  const addressees = letter.addressees.split('\n').map((line) => e(line))
  return `<article id="letter-${e(letter.language)}" lang="${e(letter.language)}" dir="${direction(letter.language)}">
<p class="addressees">${addressees.join('<br>\n')}</p>
<h1>${e(letter.title)}</h1>
${notesOf(renderLetter(letter.text, words), letter.language)}
<p class="quiet" lang="${e(interfaceLanguage(language))}" dir="${direction(interfaceLanguage(language))}">${e(own('edition', { number: edition.number }))} · SHA-256 <code>${e(letter.hash)}</code></p>
</article>
`
}

/** Notes of several letters in one page: each letter's have names of their own. Only tags are touched, never the text. */
function notesOf(html: string, language: string): string {
  return html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(/ (id|href|aria-describedby)="(#?)note-/g, ` $1="$2${e(language)}-note-`),
  )
}

/** The names, under a heading for each kind and category. */
async function* names(delivered: Delivered, batches: Batches): AsyncGenerator<string> {
  const { language, campaign } = delivered
  const t = translator(language, 'letter')
  const toHtml = signatoryHtml(language)
  let section: string | null = null
  for await (const batch of batches('html')) {
    let html = ''
    for (const row of batch) {
      const own = `${row.kind} ${row.category ?? ''}`
      if (own !== section) {
        const kind = t(row.kind === 'person' ? 'people' : 'organizations')
        const heading = row.category ? headingOf(campaign.categories, row.category, language) : kind
        html += `${section === null ? '' : '</ul>\n'}<h3>${e(heading)}</h3>\n<ul class="names">\n`
        section = own
      }
      html += toHtml(row)
    }
    yield html
  }
  if (section !== null) yield '</ul>\n'
}

function footer(delivered: Delivered, fingerprint: string): string {
  const t = translator(delivered.language, 'bundle')
  const { campaign, note, recipient, recordUrl } = delivered
  const revisions = revisionLines(delivered)
  const said = [
    ...(recipient ? [t('recipient', { recipient })] : []),
    ...(note ? [`${t('note')} ${note}`] : []),
    ...answerLines(delivered),
  ]
  const record = t.markup('record', { address: recordUrl })
  return `<footer>
${revisions.length > 0 ? `<h2>${e(t('revisionsTitle'))}</h2>\n<ul>\n${items(revisions)}</ul>\n` : ''}${lines(said)}<p>${e(record).replace(e(recordUrl), (address) => `<a href="${address}">${address}</a>`)}</p>
<p><a href="${e(campaign.url)}">${e(campaign.url)}</a></p>
<p>${e(t('fingerprint'))} <code>${e(fingerprint)}</code></p>
</footer>
`
}

const lines = (texts: string[]) => texts.map((text) => `<p>${e(text)}</p>\n`).join('')
const items = (texts: string[]) => texts.map((text) => `<li>${e(text)}</li>\n`).join('')
