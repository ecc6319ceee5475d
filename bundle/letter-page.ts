import { renderLetter } from '@/domain/campaign/markdown'
import { direction } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Batches } from './batches'
import type { Delivered, DeliveredLetter } from './delivered'
import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { lineHtml, linesHtml } from './html'
import { pageTop } from './letter-page-top'
import { signatoryHtml } from './signatory-html'
import { headingOf } from './table'
import { answerLines, countLines, revisionLines } from './words'

// letter.html: the letter in all its languages and the list, in one page that loads nothing and runs nothing.

/** `letter.html` in pieces. */
export async function* writeLetterPage(
  delivered: Delivered,
  fingerprint: string,
  batches: Batches,
): AsyncGenerator<string> {
  const { language, letters } = delivered
  yield `${pageTop(delivered)}<main>\n`
  for (const letter of letters) yield letterSection(letter, delivered)
  const t = translator(language, 'letter')
  yield `<section id="signatories">\n<h2>${e(t('signatories'))}</h2>\n<ul class="counts">\n${items(countLines(delivered))}</ul>\n`
  yield* names(delivered, batches)
  yield `</section>\n</main>\n${footer(delivered, fingerprint)}</body>\n</html>\n`
}

function letterSection(letter: DeliveredLetter, { edition, language }: Delivered): string {
  const t = translator(letter.language, 'letter')
  const words = { footnoteLabel: t('footnotes'), backLabel: t('backToText', { reference: '{reference}' }) }
  const own = translator(language, 'letter')
  return `<article id="letter-${e(letter.language)}" lang="${e(letter.language)}" dir="${direction(letter.language)}">
<p class="addressees">${linesHtml(letter.addressees)}</p>
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
  const { campaign, recordUrl } = delivered
  const revisions = revisionLines(delivered)
  const record = t.markup('record', { address: recordUrl })
  return `<footer>
${revisions.length > 0 ? `<h2>${e(t('revisionsTitle'))}</h2>\n<ul>\n${items(revisions)}</ul>\n` : ''}${answerLines(delivered).map(lineHtml).join('')}<p>${e(record).replace(e(recordUrl), (address) => `<a href="${address}">${address}</a>`)}</p>
<p><a href="${e(campaign.url)}">${e(campaign.url)}</a></p>
<p>${e(t('fingerprint'))} <code>${e(fingerprint)}</code></p>
</footer>
`
}

const items = (texts: string[]) => texts.map((text) => `<li>${e(text)}</li>\n`).join('')
