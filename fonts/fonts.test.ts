import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inventName, NAMED_SCRIPTS, randomFrom } from '@/testing/invented-names'
import { readLetters } from './cmap'
import { familiesFor, lackingLetters, partWith, scriptOf } from './families'
import { filesOf, inFolder } from './family'
import { staticFont } from './static-font'
import { readCmap } from './woff2'

const families = (language: string) => familiesFor(scriptOf(language), 'print')
const part = (letter: string, language = 'en') => partWith(letter.codePointAt(0)!, families(language))

function tableOf(font: Buffer, tag: string): Buffer {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => font.subarray(12 + 16 * index))
  const record = records.find((one) => one.toString('latin1', 0, 4) === tag)!
  return font.subarray(record.readUInt32BE(8), record.readUInt32BE(8) + record.readUInt32BE(12))
}

describe('which part has a letter', () => {
  it('is what the font itself says: every script has a face of its own', () => {
    expect(
      ['a', 'ß', 'ế', 'Ж', 'λ', 'ἀ', 'ب', 'א', 'क', 'ক', 'ก', 'ა', 'ա', 'አ', 'か', '𠮷', '한'].map((letter) =>
        part(letter)?.alias.replace(/\d+$/, 'n'),
      ),
    ).toEqual([
      ...[
        'source-serif-4 latin',
        'source-serif-4 latin',
        'source-serif-4 vietnamese',
        'source-serif-4 cyrillic',
      ],
      ...['source-serif-4 greek', 'noto-serif greek-ext', 'amiri arabic', 'noto-serif-hebrew hebrew'],
      ...['noto-serif-devanagari devanagari', 'noto-serif-bengali bengali', 'noto-serif-thai thai'],
      ...['noto-serif-georgian georgian', 'noto-serif-armenian armenian', 'noto-serif-ethiopic ethiopic'],
      ...['noto-serif-jp n', 'noto-serif-jp n', 'noto-serif-kr n'],
    ])
  })

  it('is there for every script of the invented names, and for the boxes of a list of tasks', () => {
    const random = randomFrom(7)
    for (const script of NAMED_SCRIPTS) {
      const names = Array.from({ length: 30 }, () => inventName(random, script).name).join(' ')
      expect(lackingLetters(names), script).toBe('')
    }
    expect(lackingLetters('☐☑')).toBe('')
  })

  it('prefers the face of the language that is written', () => {
    expect(part('国', 'ja')?.alias).toMatch(/^noto-serif-jp /)
    expect(part('国', 'zh')?.alias).toMatch(/^noto-serif-sc /)
    expect(part('a', 'ja')?.alias).toMatch(/^noto-serif-jp /)
  })

  it('agrees with the fonts that are made of it, in both weights', async () => {
    for (const letter of ['ר', 'ل', 'ก', 'ա', 'क', 'あ', 'a', 'Ж']) {
      for (const weight of [400, 600] as const) {
        const font = await staticFont(part(letter)!, weight)
        expect(readLetters(tableOf(font, 'cmap')), letter).toContain(letter.codePointAt(0))
      }
    }
  })

  it('counts only letters that it has in every weight', () => {
    const amiri = familiesFor('Arab', 'print')[0]!
    const [regular, bold] = filesOf(amiri.parts()[0]!).map((file) =>
      readLetters(readCmap(readFileSync(inFolder(file)))),
    )
    const mathematical = regular!.find((code) => !bold!.includes(code))!
    expect(amiri.partsWith(mathematical)).toEqual([])
    expect(bold!.every((code) => amiri.partsWith(code).length === 1)).toBe(true)
  })

  it('tells what no font has in a moment', () => {
    expect(lackingLetters('Ξένη Ἀννα ‎Żółć 李‍')).toBe('')
    expect(lackingLetters('ꦗꦮ Anna 🚂')).toBe('ꦗꦮ🚂')
    const started = process.cpuUsage()
    lackingLetters('Invented Name, 佐藤さくら, 🚂')
    expect(process.cpuUsage(started).user).toBeLessThan(50_000)
  })
})

it('a font is made once and is the same every time', async () => {
  const found = part('ა')!
  const [one, two] = await Promise.all([staticFont(found, 400), staticFont(found, 400)])
  expect(one.equals(two)).toBe(true)
  expect(one.readUInt32BE(0)).toBe(0x00010000)
  expect((await staticFont(found, 400)).equals(one)).toBe(true)
  expect((await staticFont(found, 600)).equals(one)).toBe(false)
})
