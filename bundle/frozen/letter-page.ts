import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { linesHtml } from '@/bundle/html'
import { formatMoment } from '@/domain/text/dates'
import { direction, ownName } from '@/domain/text/language'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Frozen, FrozenLetter } from './frozen'
import { letterPath, writePage } from './shell'

/** The letter in one of its languages; the first one is the folder's index.html. */
export function letterPage(frozen: Frozen, letter: FrozenLetter, countLines: string[]): string {
  const { language } = letter
  const t = translator(language, 'letter')
  const closed = frozen.closedAt
    ? `<p>${e(t('closed', { when: formatMoment(new Date(frozen.closedAt), interfaceLanguage(language)) }))}</p>\n`
    : ''
  const counts = countLines.map((line) => `<li>${e(line)}</li>\n`).join('')
  const body = `${languages(frozen, letter)}${article(frozen, letter)}<section>
<h2>${e(t('signatories'))}</h2>
<ul class="counts">
${counts}</ul>
<p><a href="signatories/index.html">${e(translator(language, 'frozen')('toList'))}</a></p>
${closed}</section>
`
  return writePage(frozen, { language, title: letter.title, top: '', body })
}

/** The letter's other languages, where there are several. */
function languages({ letters }: Frozen, shown: FrozenLetter): string {
  if (letters.length < 2) return ''
  const each = letters.map(({ language }, index) => {
    const name = `<bdi>${e(ownName(language))}</bdi>`
    const path = index === 0 ? 'index.html' : letterPath(language)
    return language === shown.language
      ? `<li aria-current="page" lang="${e(language)}">${name}</li>\n`
      : `<li><a href="${e(path)}" lang="${e(language)}">${name}</a></li>\n`
  })
  const label = translator(shown.language, 'bundle')('languages')
  return `<nav aria-label="${e(label)}">\n<ul>\n${each.join('')}</ul>\n</nav>\n`
}

function article(frozen: Frozen, letter: FrozenLetter): string {
  const { language, title, addressees, html, hash, earlier } = letter
  const spoken = interfaceLanguage(language)
  const edition = translator(language, 'letter')('edition', { number: earlier ?? frozen.edition })
  const older =
    earlier === null ? '' : `<p class="mark">${e(translator(language, 'frozen')('earlier'))}</p>\n`
  return `${older}<article lang="${e(language)}" dir="${direction(language)}">
<p class="addressees">${linesHtml(addressees)}</p>
<h1>${e(title)}</h1>
${html}
<p class="quiet" lang="${e(spoken)}" dir="${direction(spoken)}">${e(edition)} · SHA-256 <code>${e(hash)}</code></p>
</article>
`
}
