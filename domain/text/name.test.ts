import { describe, expect, it } from 'vitest'
import { hostileNames } from '@/domain/text/hostile-names.corpus'
import { checkLine, checkText } from '@/domain/text/name'
import { realNames } from '@/domain/text/names.corpus'

const rules = { max: 120, letter: true }
const shown = (text: string) => JSON.stringify(text).slice(0, 60)

describe('real names', () => {
  it.each(realNames.map((name) => [shown(name), name]))('lets %s pass', (_, name) => {
    expect(checkLine(name, rules)).toBeNull()
  })

  it.each(realNames.map((name) => [shown(name), name]))('lets %s pass composed and decomposed', (_, name) => {
    expect(checkLine(name.normalize('NFC'), rules)).toBeNull()
    expect(checkLine(name.normalize('NFD'), rules)).toBeNull()
  })

  it('lets two of them stand in one line', () => {
    for (const [index, name] of realNames.entries()) {
      const other = realNames[(index + 7) % realNames.length]
      expect(checkLine(`${name} ${other}`, rules), shown(name)).toBeNull()
    }
  })
})

describe('hostile names', () => {
  it.each(hostileNames.map(([name, fault]) => [fault, shown(name), name] as const))(
    'finds %s in %s',
    (fault, _, name) => {
      expect(checkLine(name, rules)).toBe(fault)
    },
  )

  it.each([
    ['\u0000', 'control-character'],
    ['\u202E', 'mixed-direction-control'],
    ['\u200B', 'invisible-character'],
    ['\u{E0041}', 'invisible-character'],
    ['\uD800', 'broken-character'],
    ['\uE000', 'private-character'],
    ['\u0300\u0301\u0302\u0303', 'stacked-marks'],
  ] as const)('finds %j wherever it stands in a real name', (character, fault) => {
    // Inside a name that needs something invisible, the insertion also parts that from its letter.
    const typesBreaks = /[\p{Script=Khmer}\p{Script=Myanmar}]/u
    for (const name of realNames.filter((each) => !/\p{Default_Ignorable_Code_Point}/u.test(each))) {
      if (character === '\u200B' && typesBreaks.test(name)) continue
      const letters = [...name]
      for (const at of [0, Math.ceil(letters.length / 2), letters.length]) {
        const spoiled = [...letters.slice(0, at), character, ...letters.slice(at)].join('')
        expect(checkLine(spoiled, rules), shown(spoiled)).toBe(fault)
      }
    }
  })

  it('refuses a joiner at either end of a real name', () => {
    for (const name of realNames.filter((name) => !name.endsWith('\u200D'))) {
      expect(checkLine(`\u200C${name}`, rules), shown(name)).toBe('invisible-character')
      expect(checkLine(`${name}\u200C`, rules), shown(name)).toBe('invisible-character')
    }
  })
})

describe('rules of a line', () => {
  it('counts code points', () => {
    expect(checkLine('𠮷'.repeat(120), rules)).toBeNull()
    expect(checkLine('𠮷'.repeat(121), rules)).toBe('too-long')
    expect(checkLine('a'.repeat(1_000_000), rules)).toBe('too-long')
  })

  it('asks for a letter and refuses links only where it is told so', () => {
    expect(checkLine('350', { max: 10 })).toBeNull()
    expect(checkLine('Example.org', { max: 20 })).toBe('looks-like-a-link')
    expect(checkLine('Example.org', { max: 20, urls: true })).toBeNull()
  })

  it.each([
    'B.Sc/M.Sc',
    'Prof. Dr. h.c.',
    'Ph.D',
    'AC/DC',
    'Teacher, 3.5 years',
    'Example Inc.',
    'R&D',
    'C++ developer',
  ])('takes %s for no link', (title) => {
    expect(checkLine(title, { max: 100 })).toBeNull()
  })

  it('answers hostile lengths at once', () => {
    const started = process.cpuUsage()
    for (const part of ['a.', 'a@', 'a:', '\u0301', 'क्\u200D', 'www', '-'])
      checkLine(part.repeat(5_000), { max: 60_000 })
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
  })
})

describe('a text of several lines', () => {
  it.each([
    ['lines', 'One\n\nTwo'],
    ['CRLF and tabs', 'One\r\n\tTwo'],
    ['links', 'See https://example.org'],
    ['a formula', '= 1'],
    ['direction marks', 'עברית\u200F (A)\u200E'],
    ['soft hyphens', 'Grund\u00ADrechte'],
    ['word breaks of Khmer', 'សិទ្ធិ\u200Bមនុស្ស'],
    ['emoji', 'Stand up ✊🏽\uFE0F 👩🏽\u200D⚕\uFE0F ❤\uFE0F\u200D🔥'],
  ])('may hold %s', (_, text) => {
    expect(checkText(text, { max: 1_000 })).toBeNull()
  })

  it.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    ['a'.repeat(1_001), 'too-long'],
    ['bare\rreturn', 'control-character'],
    ['nul\0', 'control-character'],
    ['override \u202E', 'mixed-direction-control'],
    ['hidden\u200Bbreak', 'invisible-character'],
    ['tag \u{E0041}', 'invisible-character'],
    ['joiner \u200D', 'invisible-character'],
    ['\uDFFF', 'broken-character'],
    ['a\u0301\u0301\u0301\u0301', 'stacked-marks'],
  ])('may not be %j: %s', (text, fault) => {
    expect(checkText(text, { max: 1_000 })).toBe(fault)
  })
})
