import { isFooter, isSubtotal } from './footers'
import { foldHeading } from './fold-heading'
import type { RowFault } from './import'
import { isSecondHeading } from './second-heading'

// Rows of a table that are about it, not in it: totals, feet of pages, its headings once more.

const LONGEST = 80 // characters; no total is longer

const fold = (words: string[]) => words.map(foldHeading).join('|')
const TOTALS = fold([
  'total', 'totals', 'grand total', 'subtotal', 'sub total', 'sum', 'count', 'in total', 'total number', 'number', 'total général', 'sous-total', 'totaux', 'somme', 'nombre',
  'nombre total', 'gesamt', 'gesamtzahl', 'gesamtsumme', 'insgesamt', 'summe', 'zwischensumme', 'anzahl', 'total general', 'suma', 'número', 'número total', 'cantidad', 'totale',
  'totale generale', 'somma', 'totali', 'subtotale', 'numero totale', 'total geral', 'soma', 'quantidade', '合計', '総計', '小計', '計', '総数', '件数', '合計件数', 'المجموع', 'مجموع',
  'الإجمالي', 'إجمالي', 'المجموع الكلي', 'العدد', 'العدد الإجمالي',
]) // prettier-ignore
const COUNTED = String.raw`(?:organi[sz]\p{L}*|signator\p{L}*|signatur\p{L}*|signatair\p{L}*|firm[ae]\p{L}*|unterzeichn\p{L}*|unterschrift\p{L}*|members?|membres?|mitglied\p{L}*|miembros?|membri|membros?|entr(?:y|ies)|eintr\p{L}*|rows?|zeilen|lignes?|filas?|righe|linhas?|records?|names?|noms?|namen|nombres?|nomi|nomes?|組織|団体|件|社|行|منظم\p{L}*|سجل\p{L}*)`
const bare = new RegExp(`^(?:${TOTALS})$`, 'u')
const total = new RegExp(String.raw`^(?:${TOTALS})(?: \p{L}+){0,3}? ?\p{N}[\p{N} ]*(?: ?\p{L}+){0,2}$`, 'u')
const counted = new RegExp(String.raw`^(?:全)?\p{N}+ ?${COUNTED}$|^${COUNTED}(?: total)? \p{N}+$`, 'u')
const page = new RegExp(
  String.raw`^(?:${fold(['page', 'seite', 'página', 'pagina', 'pág', 'pag', 'p', 'ページ', 'صفحة', 'الصفحة'])}) ?\p{N}+(?: (?:of|von|sur|de|di|من))?(?: ?\p{N}+)?$|^\p{N}+(?: \p{N}+)? ?ページ$`,
  'u',
)
const foot = new RegExp(
  String.raw`^(?:${fold(['as of', 'as at', 'stand', 'état au', 'mis à jour le', 'situation au', 'actualizado el', 'actualizado al', 'a fecha de', 'aggiornato al', 'al', 'atualizado em', 'last updated', 'updated', 'printed', 'printed on', 'generated on', 'exported on', 'erstellt am', 'gedruckt am', 'imprimé le', 'impreso el', 'stampato il', 'impresso em', 'تم التحديث', 'حتى تاريخ'])}) \p{N}.*\p{N}.*$|^\p{N}+年.*現在$`,
  'u',
)
const end = new RegExp(
  `^(?:${fold(['end of list', 'end of the list', 'ende der liste', 'fin de la liste', 'fin de la lista', 'fine dell’elenco', 'fim da lista', '以上', 'نهاية القائمة'])})$`,
  'u',
)
export const isNumber = (cell: string) => /^[\p{N}\s.,/%-]+$/u.test(cell)

/**
 * What a row is seen against: the headings, how many rows stood before it and stand after it, and whether it is among
 * those at the end that have nothing beside their text.
 */
export type Around = { headings: string[]; before: number; after: number; tail?: boolean }

/**
 * Why a row is no organization's; null when it may be. A name that a total could also be ("Total", a company) is taken when
 * something stands beside it, such as its country.
 */
export function setApart(
  cells: string[],
  { headings, before, after, tail = after < 3 && cells.length > 1 }: Around,
): RowFault | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.some((cell) => cell.length > LONGEST * 4)) return null
  if (repeats(cells, headings) || (before < 2 && isSecondHeading(cells, headings))) return 'headings-again'
  const texts = filled.filter((cell) => !isNumber(cell))
  if (texts.length === 0) return isBareCount(filled, before, after) ? 'looks-like-a-total' : null
  if (texts.length === 1 && isFoot(texts[0]!, after === 0 || tail)) return 'looks-like-a-total'
  if (texts.length > 2 || texts.some((text) => text.length > LONGEST)) return null
  const folded = texts.map(foldHeading)
  const known = folded.every((text) => [bare, total, counted, page, foot, end].some((one) => one.test(text)))
  if (!known) return null
  const numbered = filled.some((cell) => /\p{N}/u.test(cell))
  return numbered || after === 0 || tail ? 'looks-like-a-total' : null
}

/** A subtotal names what it sums up, wherever it stands; a source or a footnote stands at the end. */
function isFoot(text: string, atEnd: boolean): boolean {
  return isSubtotal(text) || (atEnd && isFooter(text))
}

/** A number alone below the table that says how many rows it has. */
function isBareCount(filled: string[], before: number, after: number): boolean {
  return after === 0 && before > 1 && filled.length === 1 && Number(filled[0]) === before
}

function repeats(cells: string[], headings: string[]): boolean {
  if (headings.length === 0 || cells.length !== headings.length) return false
  return cells.every((cell, column) => cell.trim() === headings[column]!.trim())
}
