import { describe, expect, test } from 'vitest'
import { setApart } from './set-apart'
import { rowsApart } from './rows-apart'

const headings = ['No.', 'Organization', 'Country']
const at = (cells: string[], after = 0) => setApart(cells, { headings, before: 6, after })

test.each<string[]>([
  ['Total: 6'],
  ['', 'Total', '6'],
  ['6'],
  ['', '6'],
  ['Page 1 of 1'],
  ['Page 1/3'],
  ['', 'Grand total:', '1,234'],
  ['Total number of organisations: 6'],
  ['6 organizations'],
  ['Sum', '6', ''],
  ['Gesamt: 6'],
  ['Summe', '', '6'],
  ['Seite 2 von 3'],
  ['Stand: 12.03.2026'],
  ['Total général : 6'],
  ['Nombre d’organisations : 6'],
  ['Page 2 sur 3'],
  ['Total general', '6'],
  ['Página 1 de 1'],
  ['Totale: 6'],
  ['Pagina 1 di 2'],
  ['合計', '6'],
  ['全6団体'],
  ['1 / 2 ページ'],
  ['Soma: 6'],
  ['المجموع: 6'],
  ['صفحة 1 من 2'],
  ['As of 12 March 2026'],
  ['End of list'],
])('%s %s %s is no organization', (...cells) => {
  expect(at(cells)).toBe('looks-like-a-total')
})

test('also in the middle, where a page of the table ended', () => {
  expect(at(['Page 1 of 3'], 500)).toBe('looks-like-a-total')
  expect(at(['', 'Subtotal', '250'], 500)).toBe('looks-like-a-total')
  expect(at(['No.', 'Organization ', 'Country'], 500)).toBe('headings-again')
})

test.each<[number, ...string[]]>([
  [0, '4', 'Total', 'France'],
  [40, 'Total'],
  [0, '4', 'Page One Books', 'Ireland'],
  [0, 'Page 6 Collective'],
  [0, 'Summe der Stimmen e. V.'],
  [0, '', '1984', ''],
  [0, '', '7', 'Portugal'],
  [0, 'Count Me In'],
  [0, 'Total Recall Society 1990', 'US'],
  [0, 'Association 12'],
])('%i rows before the end, %s %s %s may be one', (after, ...cells) => {
  expect(at(cells, after)).toBeNull()
})

describe('at the end of a table, with nothing beside it', () => {
  test.each([
    'Source: internal list', '* signed on paper', '© Invented Coalition', '(end of list)', 'Confidential',
    'Note: two more are expected', '** by letter', '(c) 2026 Invented Coalition', '[continued]', 'For internal use only', 'Compiled by: the office', '† after the deadline', 'Copyright Invented Coalition',
    'Quelle: interne Liste', 'Vertraulich', '* auf Papier unterzeichnet', 'Hinweis: Stand vom Mai', 'Nur für den internen Gebrauch',
    'Source : liste interne', 'Confidentiel', '(fin de la liste)', '* signé sur papier', 'Usage interne',
    'Fuente: lista interna', 'Confidencial', 'Nota: faltan dos', 'Uso interno', '(fin)',
    'Fonte: elenco interno', 'Riservato', 'Per uso interno', 'Bozza', 'A cura di: la segreteria',
    'Fonte: lista interna', 'Não publicar', 'Rascunho', 'Observação: faltam duas', '(fim da lista)',
    '出典：内部資料', '社外秘', '※紙で署名', '（以上）', '備考: 二団体',
    'المصدر: قائمة داخلية', 'سري', 'للاستخدام الداخلي', 'ملاحظة: تنقص اثنتان', '(نهاية القائمة)',
    'Signed: Lia Falsa', 'gez. Uwe Birkmann', 'Summe Organisationen', 'Totale enti', 'Total entidades', '3 associations', 'N = 3', 'Recife, 3 de novembro de 2026', 'Berlin, den 3. November 2026', 'Tel: 210 000 000', 'IBAN: PT50 0000 0000',
    'i. A. Uwe Birkmann', 'Fait à Paris, le 3 novembre 2026', 'Roma, 03.11.2026', 'Actualizado el 3 de noviembre', 'Firmado: Ana Falsa', 'Total associações', 'Anzahl der Vereine', 'Gezeichnet: Ida Birkmann', 'E-Mail: siehe oben',
  ])('%s is no organization', (foot) => {
    expect(setApart(['', foot], { headings, before: 6, after: 5, tail: true })).toBe('looks-like-a-total')
    expect(setApart(['', foot, 'Portugal'], { headings, before: 6, after: 500, tail: false })).toBeNull()
  }) // prettier-ignore

  test.each(['Subtotal Portugal', 'Sub-total: Spain', 'Zwischensumme Deutschland', 'Sous-total Belgique', 'Subtotale Italia', 'Total Portugal', 'Gesamt Österreich', 'المجموع الفرعي مصر', '小計 日本'])(
    '%s, wherever it stands',
    (sum) => expect(setApart(['', sum, '12'], { headings, before: 6, after: 50, tail: false })).toBe('looks-like-a-total'),
  ) // prettier-ignore

  test.each(['Confidential Reporters', 'Source Code Society', 'Draft Horse Friends', 'Fonte Viva', 'Total Justice', 'Finis Terrae', 'Notes: A Reading Circle', 'Sum of Us Two', 'Elm Trust (Portugal)', 'Total Group', 'No Borders', 'Signed Language Society', 'Alder, Birch and 3 Cedars 2026', 'Tel Quel', 'Phone Museum', 'Union of Signers', 'N 3 Collective', 'Associations of Alder'])(
    '%s may be one',
    (name) => expect(setApart(['', name], { headings, before: 6, after: 1, tail: true })).toBe(name.startsWith('Notes:') ? 'looks-like-a-total' : null),
  ) // prettier-ignore
})

describe('a second row of headings', () => {
  test.each([
    [['', '', 'Open-Ended Response', 'Response']],
    [['Response', 'Response', 'Open-Ended Response']],
    [['Offene Beantwortung', 'Antwort']],
    [['Réponse ouverte', 'Réponse']],
    [['Respuesta abierta', 'Respuesta']],
    [['Risposta aperta', 'Risposta']],
    [['Resposta aberta', 'Resposta']],
    [['自由回答', '回答']],
    [['إجابة مفتوحة', 'الإجابة']],
    [['{"ImportId":"QID1"}', '{"ImportId":"QID2_TEXT"}']],
  ])('%s', (cells) => {
    expect(setApart(cells, { headings, before: 0, after: 40 })).toBe('headings-again')
    expect(setApart(cells, { headings, before: 20, after: 20 })).toBeNull()
  })

  test('an organization of that name beside other things is one', () => {
    expect(setApart(['1', 'Response', 'Portugal'], { headings, before: 0, after: 40 })).toBeNull()
  })
})

describe('a whole table', () => {
  const table = [
    ['Organization', 'Country', 'May we publish the name?'],
    ['Alder Forum', 'Portugal', 'Yes'],
    ['Birch Institute', 'Spain', 'No'],
    ['n/a', 'Spain', 'Yes'],
    ['I sign as an individual', 'France', 'Yes'],
    ['Total', '', ''],
    ['Cedar House', 'Italy', ''],
    ['Confidential', '', ''],
    ['* signed on paper', '', ''],
  ]
  test('each row by what stands around it', () => {
    const apart = rowsApart(table, 1, 0)
    expect(table.slice(1).map((_, index) => apart(index + 1, index))).toEqual([
      ...[null, 'no-consent', 'names-nobody', 'names-nobody', null, null],
      ...['looks-like-a-total', 'looks-like-a-total'],
    ])
  })

  test('an end of thirty rows is read to its beginning', () => {
    const tail = [['Source: a list'], ...Array.from({ length: 29 }, (_, index) => [`Invented remark ${'abcdefgh'[index % 8]}`])]
    const apart = rowsApart([...table.slice(0, 3), ...tail], 1, 0)
    expect(apart(3, 2)).toBe('looks-like-a-total')
  }) // prettier-ignore

  test('in one column only the last rows are its end', () => {
    const names = [...Array.from({ length: 9 }, () => ['(Brackets)']), ['Source: a list']]
    const apart = rowsApart([['Organization'], ...names], 1, 0)
    expect([apart(3, 2), apart(10, 9)]).toEqual([null, 'looks-like-a-total'])
  })
})
