import { countLinesOf } from '@/bundle/words'
import { deliveryIndex, deliveryPage, filePath, receiptPath } from './delivery-pages'
import type { Frozen, Piece } from './frozen'
import { letterPage } from './letter-page'
import { namePages, type WrittenPage } from './list-pages'
import { listIndex } from './list-index'
import { letterPath } from './shell'
import { frozenStyle, inkStyle } from './style'

/** The files of a frozen folder, made one after the other; what counts the names comes when they are all written. */
export async function* writeFolder(frozen: Frozen): AsyncGenerator<Piece> {
  yield { path: 'style.css', content: [frozenStyle, inkStyle(frozen.face.ink)] }
  const written: WrittenPage[] = []
  yield* namePages(frozen, written)
  const listed = (kind: 'person' | 'organization') =>
    written.filter(({ section }) => section.kind === kind).reduce((sum, { names }) => sum + names, 0)
  const counts = {
    people: listed('person'),
    organizations: listed('organization'),
    unlisted: frozen.unlisted,
  }
  const linesIn = (language: string) => countLinesOf(language, counts)
  yield {
    path: 'signatories/index.html',
    content: [listIndex(frozen, written, linesIn(frozen.letters[0]!.language))],
  }
  yield* deliveries(frozen)
  for (const [index, letter] of frozen.letters.entries()) {
    const path = index === 0 ? 'index.html' : letterPath(letter.language)
    yield { path, content: [letterPage(frozen, letter, linesIn(letter.language))] }
  }
}

async function* deliveries(frozen: Frozen): AsyncGenerator<Piece> {
  if (frozen.deliveries.length === 0) return
  for (const delivery of frozen.deliveries) {
    const folder = `deliveries/${delivery.number}`
    for (const file of delivery.files) yield { path: `${folder}/${filePath(file)}`, content: file.read() }
    for (const [position, { file }] of delivery.receipts.entries())
      if (file) yield { path: `${folder}/${receiptPath(position, file)}`, content: file.read() }
    yield { path: `${folder}/index.html`, content: [deliveryPage(frozen, delivery)] }
  }
  yield { path: 'deliveries/index.html', content: [deliveryIndex(frozen)] }
}
