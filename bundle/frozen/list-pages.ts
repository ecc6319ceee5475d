import type { DeliveredRow } from '@/bundle/delivered'
import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { signatoryHtml } from '@/bundle/signatory-html'
import { headingOf } from '@/bundle/table'
import { translator } from '@/messages/translator'
import type { Frozen, FrozenSection, Piece } from './frozen'
import { writePage } from './shell'

// The list, a section after the other, each in pages of a thousand names.

/** A page that was written: of which section, and how many names it has. */
export type WrittenPage = { section: FrozenSection; file: string; page: number; names: number }

/** The pages of names. What was written is noted in `written`, from which the list's first page is made. */
export async function* namePages(frozen: Frozen, written: WrittenPage[]): AsyncGenerator<Piece> {
  for (const [index, section] of frozen.sections.entries()) {
    let page = 0
    for await (const { rows, last } of withLast(frozen.names(section))) {
      page += 1
      const file = `${index + 1}-${page}.html`
      written.push({ section, file, page, names: rows.length })
      const next = last ? null : `${index + 1}-${page + 1}.html`
      const before = page > 1 ? `${index + 1}-${page - 1}.html` : null
      yield {
        path: `signatories/${file}`,
        content: [namePage(frozen, section, { page, rows, before, next })],
      }
    }
  }
}

/** Each batch with whether it is the last one: a page links to the next only when there is one. */
async function* withLast(batches: AsyncIterable<DeliveredRow[]>) {
  let held: DeliveredRow[] | undefined
  for await (const rows of batches) {
    if (held) yield { rows: held, last: false }
    held = rows
  }
  if (held) yield { rows: held, last: true }
}

export function sectionHeading({ campaign, letters }: Frozen, { kind, category }: FrozenSection): string {
  const { language } = letters[0]!
  if (category) return headingOf(campaign.categories, category, language)
  return translator(language, 'letter')(kind === 'person' ? 'people' : 'organizations')
}

type Shown = { page: number; rows: DeliveredRow[]; before: string | null; next: string | null }

function namePage(frozen: Frozen, section: FrozenSection, { page, rows, before, next }: Shown): string {
  const { language } = frozen.letters[0]!
  const t = translator(language, 'frozen')
  const heading = sectionHeading(frozen, section)
  const pager = [
    ...(before ? [`<li><a rel="prev" href="${before}">${e(t('previous'))}</a></li>\n`] : []),
    ...(next ? [`<li><a rel="next" href="${next}">${e(t('next'))}</a></li>\n`] : []),
    `<li><a href="index.html">${e(t('wholeList'))}</a></li>\n`,
  ]
  const title = page > 1 || next ? `${heading}: ${t('page', { page })}` : heading
  const body = `<h1>${e(title)}</h1>
<ul class="names">
${rows.map(signatoryHtml(language)).join('')}</ul>
<nav aria-label="${e(t('pages'))}">
<ul>
${pager.join('')}</ul>
</nav>
`
  return writePage(frozen, { language, title, top: '../', body })
}
