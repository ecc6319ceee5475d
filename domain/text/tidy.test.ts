import { describe, expect, it } from 'vitest'
import { realNames } from '@/domain/text/names.corpus'
import { checkText } from '@/domain/text/name'
import { tidyLine, tidyOptional, tidyText, tidyTitle, trimEnds } from '@/domain/text/tidy'

const unseen = [
  ...[
    '\u200B',
    '\uFEFF',
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2069',
  ],
  ...[
    '\u00AD',
    '\u180E',
    '\u00A0',
    '\u061C',
    '\u2060',
    '\u2063',
    '\u200C',
    '\u2800',
    '\uFFFC',
    '\u0085',
    '\u2028',
  ],
  ...['\u3000', '\u202F', '\u2007', ' ', '\t', '\r\n'],
]

describe('at the ends', () => {
  it.each(unseen.map((one) => [JSON.stringify(one), one]))(
    'takes off %s, alone or among others',
    (_, one) => {
      for (const around of [one, `${one}${one}`, ` ${one}\u200B `, `\u202B${one}\u200F`])
        for (const name of ['Jane Roe', '1984', '山田', 'ليلى', 'Jane Roe 🌻'])
          expect(trimEnds(`${around}${name}${around}`)).toBe(name)
      expect(trimEnds(one)).toBe('')
    },
  )

  it('leaves every real name as it is, also one that ends with a joiner or a variant', () => {
    for (const name of [...realNames, 'Jane Roe ❤\uFE0F', '👍🏽\uFE0F', '葛\uFE00', 'അനുജന്\u200D', '☺\uFE0E'])
      expect(trimEnds(name)).toBe(name)
  })

  it.each(['Jane\u200D', '\u200DJane', 'Jane\uFE0F', '1984\uFE0F', '\uFE0FJane', 'Jane \uFE0F\u200B'])(
    'takes off a joiner or a variant that belongs to nothing: %j',
    (text) => {
      expect(trimEnds(text)).toMatch(/^(Jane|1984)$/)
    },
  )

  it('leaves what stands inside, and answers long runs at once', () => {
    expect(trimEnds('\u200BJan\u200Be\u200F')).toBe('Jan\u200Be')
    const started = process.cpuUsage()
    trimEnds(`a${'\u200B '.repeat(500_000)}b`)
    trimEnds('\u200B '.repeat(500_000))
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
  })
})

it.each([
  ['Jane\u00A0Roe', 'Jane Roe'],
  ['Jane\u202FRoe', 'Jane Roe'],
  ['Jane\u2007Roe', 'Jane Roe'],
  ['Jane\u2009Roe', 'Jane Roe'],
  ['Jane\u205FRoe', 'Jane Roe'],
  ['Jane  Roe', 'Jane  Roe'],
  ['山田\u3000花子', '山田\u3000花子'],
  ['Two\nLines', 'Two\nLines'],
  ['Tab\there', 'Tab here'],
  ['Byte\uFEFForder', 'Byte\uFEFForder'],
])('inside a line %j is stored as %j', (typed, stored) => {
  expect(tidyLine(typed)).toBe(stored)
})

it.each(['-', '–', '—', '―', '−', '－', '‐', '‑', ' - ', '--', '\u200B–\u200B', '﹣'])(
  'a dash alone is nothing in an optional field: %j',
  (dash) => {
    expect(tidyOptional(dash)).toBe('')
  },
)

it.each(['-1', 'A-B', '- - x', '·', 'N/A team', '一', 'ー'])('%j is more than a dash', (text) => {
  expect(tidyOptional(text)).toBe(text)
})

it.each([
  [
    'One\vtwo\ftree\u2028four\u2029five\u0085six\rseven\r\neight',
    'One\ntwo\ntree\nfour\nfive\nsix\nseven\neight',
  ],
  ['One\u200Btwo\uFEFFthree\u2060four \u00ADfive\u00AD six', 'Onetwothreefour five six'],
  ['Grund\u00ADgesetz', 'Grund\u00ADgesetz'],
  ['ไทย\u200Bไทย ខ្មែរ\u200Bខ្មែរ', 'ไทย\u200Bไทย ខ្មែរ\u200Bខ្មែរ'],
  ['می\u200Cخواهم 👨\u200D👩\u200D👧 \u200Fא', 'می\u200Cخواهم 👨\u200D👩\u200D👧 \u200Fא'],
])('a text typed as %j is stored as %j, which passes', (typed, stored) => {
  expect(tidyText(typed)).toBe(stored)
  expect(tidyText(stored)).toBe(stored)
  expect(checkText(stored, { max: 100 })).toBe(null)
})

it.each(['One\u202Etwo', 'One\u2063two', 'One\u0007two', 'One \uE000'])(
  'leaves in a text what is refused: %j',
  (typed) => {
    expect(tidyText(typed)).toBe(typed)
    expect(checkText(typed, { max: 100 })).not.toBe(null)
  },
)

it('makes one line of a title, and keeps the word break of Khmer', () => {
  expect(tidyTitle(' One\v\u200Btwo\u2028th\u00ADree\t')).toBe('One two three')
  expect(tidyTitle('ខ្មែរ\u200Bខ្មែរ\u200B')).toBe('ខ្មែរ\u200Bខ្មែរ')
})
