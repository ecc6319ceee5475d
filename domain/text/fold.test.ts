import { describe, expect, it } from 'vitest'
import { foldForComparison, foldForSearch } from '@/domain/text/fold'
import { realNames } from '@/domain/text/names.corpus'

describe('every real name', () => {
  it.each([
    ['comparison', foldForComparison],
    ['search', foldForSearch],
  ])('folds for %s to something that folds to itself, in any normal form and case', (_, fold) => {
    for (const name of realNames) {
      const folded = fold(name)
      expect(folded, name).not.toBe('')
      expect(fold(folded), name).toBe(folded)
      for (const form of ['NFC', 'NFD'] as const) expect(fold(name.normalize(form)), name).toBe(folded)
      expect(fold(name.toUpperCase()), name).toBe(folded)
      expect(fold(`  ${name.replaceAll(' ', '\u3000 ')} `), name).toBe(folded)
    }
  })

  it('stays apart from the others, but for other spellings of the same', () => {
    const spellings = new Map<string, Set<string>>()
    for (const name of realNames) {
      const folded = foldForComparison(name)
      spellings.set(folded, (spellings.get(folded) ?? new Set()).add(name))
    }
    const together = [...spellings].filter(([, names]) => names.size > 1).map(([folded]) => folded)
    expect(together).toEqual([
      'jean-luc',
      "o'neill",
      'josé',
      'nguyễn thị ví dụ',
      'ნინო',
      '하늘',
      'ᠰᠠᠷᠠ',
      'ꭰꮒ',
    ])
  })
})

describe('comparison', () => {
  it.each([
    ['Jean\u2011Luc', 'jean-luc'],
    ['Jean\u2010Luc', 'JEAN-LUC'],
    ['O’Neill', "o'neill"],
    ['O´Neill', "O'Neill"],
    ['Ka\u02BBahu', "Ka'ahu"],
    ['علی\u200Cرضا', 'علیرضا'],
    ['Ｙｕｉ', 'Yui'],
    ['Anne\u00A0 Marie', 'Anne Marie'],
    ['Weiß', 'WEISS'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['İpek Işıl', 'ipek IŞIL'],
    ['葛\u{E0100}', '葛'],
  ])('takes %s and %s for one', (first, second) => {
    expect(foldForComparison(first)).toBe(foldForComparison(second))
  })

  it.each([
    ['José', 'Jose'],
    ['Jean-Luc', 'Jeanluc'],
    ['Андрей', 'Андреи'],
  ])('keeps %s and %s apart', (first, second) => {
    expect(foldForComparison(first)).not.toBe(foldForComparison(second))
  })
})

describe('search', () => {
  it.each([
    ['jose', 'José'],
    ['NGUYEN THI', 'Nguyễn Thị Ví Dụ'],
    ['oneill', 'O’Neill'],
    ["o'neill", 'ONeill'],
    ['soren', 'Søren'],
    ['lucja', 'Łucja'],
    ['ελενη', 'Ἑλένη'],
    ['артем', 'Артём'],
    ['isil', 'Işıl'],
    ['istanbul', 'İSTANBUL'],
    ['Kaahu', 'Ka\u02BBahu'],
  ])('finds with %s the name %s', (query, name) => {
    expect(foldForSearch(name)).toContain(foldForSearch(query))
  })

  it.each(['किरण', 'कृति', 'กิ่งแก้ว', 'مُحَمَّد', '하늘', 'ဖြိုး', 'が', 'שָׂרָה'.normalize('NFKC')])(
    'keeps the marks of %s',
    (name) => {
      expect(foldForSearch(name)).toBe(name)
    },
  )

  it('is empty when nothing can be searched', () => {
    expect(foldForSearch(" ' \u200B")).toBe('')
  })
})
