import { escapeMarkup as e } from '@/domain/text/escape-markup'
import { countLinesOf } from '@/bundle/words'
import { formatDay, formatMoment } from '@/domain/text/dates'
import { fileSize } from '@/domain/text/file-size'
import { interfaceLanguage, translator } from '@/messages/translator'
import type { Frozen, FrozenDelivery, FrozenFile, FrozenReceipt } from './frozen'
import { revisionsHtml } from './revisions'
import { writePage } from './shell'

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
}

/** The file of a receipt in its delivery's folder. Its own name was typed by somebody, and is only shown. */
export function receiptPath(position: number, { mediaType }: { mediaType: string }): string {
  return `receipts/${position + 1}.${ENDINGS[mediaType.split(';')[0]!.trim()] ?? 'bin'}`
}

export const filePath = ({ name }: { name: string }) => `files/${name}`

/** All deliveries, the newest first. */
export function deliveryIndex(frozen: Frozen): string {
  const { language } = frozen.letters[0]!
  const t = translator(language, 'bundle')
  const title = translator(language, 'frozen')('deliveries')
  const each = frozen.deliveries.map(({ number, finalAt }) => {
    const day = formatDay(new Date(finalAt), interfaceLanguage(language))
    return `<li><a href="${number}/index.html">${e(t('title', { number }))}</a>, ${e(day)}</li>\n`
  })
  const body = `<h1>${e(title)}</h1>\n<ul>\n${each.join('')}</ul>\n`
  return writePage(frozen, { language, title, top: '../', body })
}

/** The record of a delivery: what was handed over, its files, and what happened next. */
export function deliveryPage(frozen: Frozen, delivery: FrozenDelivery): string {
  const { language } = frozen.letters[0]!
  const t = translator(language, 'record')
  const title = t('title', { number: delivery.number })
  const body = `<h1>${e(title)}</h1>
${facts(delivery, language)}<h2>${e(t('happened'))}</h2>
${receipts(delivery.receipts, language)}<h2>${e(t('files'))}</h2>
${files(delivery, language)}${revisionsHtml(delivery, language)}`
  return writePage(frozen, { language, title, top: '../../', body })
}

function facts({ recipient, note, cutoffAt, finalAt, edition, counts }: FrozenDelivery, language: string) {
  const t = translator(language, 'record')
  const moment = (at: string) => formatMoment(new Date(at), interfaceLanguage(language))
  const rows: [string, string][] = [
    ...(recipient ? [[t('to'), recipient] satisfies [string, string]] : []),
    [t('text'), translator(language, 'letter')('edition', { number: edition })],
    [t('cutoff'), moment(cutoffAt)],
    [t('final'), moment(finalAt)],
    [t('counts'), countLinesOf(language, counts).join(' · ')],
  ]
  const list = rows.map(([term, said]) => `<dt>${e(term)}</dt><dd><bdi>${e(said)}</bdi></dd>\n`).join('')
  const noted = note ? `<h2>${e(t('note'))}</h2>\n<p class="said" dir="auto">${e(note)}</p>\n` : ''
  return `<dl>\n${list}</dl>\n${noted}`
}

function receipts(all: FrozenReceipt[], language: string): string {
  const t = translator(language, 'record')
  if (all.length === 0) return `<p>${e(t('nothingYet'))}</p>\n`
  return all
    .map(({ kind, office, words, happenedAt, by, file }, position) => {
      const said = t.markup(`kinds.${kind}`, { office: () => `<bdi>${e(office)}</bdi>` })
      const day = formatDay(new Date(happenedAt), interfaceLanguage(language))
      const quoted = words ? `<p class="said" dir="auto">${e(words)}</p>\n` : ''
      return `<h3>${said}, ${e(day)}</h3>\n<p>${e(t(`by.${by}`))}</p>\n${quoted}${file ? `<ul>\n${fileLine(file, receiptPath(position, file), language)}</ul>\n` : ''}`
    })
    .join('')
}

function files({ files: given }: FrozenDelivery, language: string): string {
  if (given.length === 0) return `<p>${e(translator(language, 'frozen')('revising'))}</p>\n`
  return `<ul>\n${given.map((file) => fileLine(file, filePath(file), language)).join('')}</ul>\n`
}

function fileLine({ name, size, hash }: Omit<FrozenFile, 'read'>, path: string, language: string): string {
  const href = path.split('/').map(encodeURIComponent).join('/')
  return `<li><a href="${href}"><bdi>${e(name)}</bdi></a> (${e(fileSize(size, interfaceLanguage(language)))}) <span class="hash">SHA-256 <code>${e(hash)}</code></span></li>\n`
}
