import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { reasonsOf } from '@/bundle/words'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { FrozenDelivery } from './frozen'

type Revision = FrozenDelivery['revisions'][number]

/** Where there was more than one: each build with why it was made, and the hashes of those that were replaced, as on the record. */
export function revisionsHtml({ revisions }: FrozenDelivery, language: string): string {
  if (revisions.length < 2) return ''
  const heading = translator(language, 'record')('revisions')
  return `<h2>${e(heading)}</h2>\n${revisions.map((one) => revisionHtml(one, language)).join('')}`
}

function revisionHtml({ revision, builtAt, removed, replaced }: Revision, language: string): string {
  const t = translator(language, 'record')
  const when = formatMoment(new Date(builtAt), interfaceLanguage(language))
  const why = revision === 1 ? t('first') : reasonsOf(language, removed)
  const hashes = replaced.map(
    ({ name, hash }) => `<li><bdi>${e(name)}</bdi> <span class="hash"><code>${e(hash)}</code></span></li>\n`,
  )
  const old = hashes.length > 0 ? `<p>${e(t('oldFiles'))}</p>\n<ul>\n${hashes.join('')}</ul>\n` : ''
  return `<h3>${e(t('revision', { number: revision, when }))}</h3>\n<p>${e(why)}</p>\n${old}`
}
