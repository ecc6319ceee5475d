import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { leftToRight } from './direction'
import { Faces } from './faces'
import { breakEvenly, extentOf } from './fit'
import { breakLines } from './lines'
import { PdfFile } from './pdf-file'
import { prepare } from './pieces'
import { legendOf } from './proofs'
import { BODY } from './style'
import { voiceOf } from './voice'

const folder = mkdtempSync(join(tmpdir(), 'letter-lines-'))
afterAll(() => rmSync(folder, { recursive: true }))
const about = { language: 'en', title: '', author: '', program: '', at: new Date(0) }
const file = new PdfFile(join(folder, 'x.pdf'), about)
const faces = new Faces(file)

async function lines(text: string, width = Infinity, language = 'en') {
  const { families, base } = voiceOf(language)
  const prepared = prepare([{ text, style: BODY }], families, base)
  return breakLines(prepared, { first: width, rest: width }, faces)
}

/** What stands on a line from left to right, each glyph as the text that it stands for. */
async function seen(text: string, language = 'en'): Promise<string> {
  const [line] = await lines(text, Infinity, language)
  const glyphs = line!.pieces.flatMap(({ shaped }) => shaped.glyphs)
  return glyphs.map(({ codes }) => (codes ? String.fromCodePoint(...codes) : '')).join('')
}

describe('a line is in the order in which it is seen', () => {
  it.each([
    ['Anna Müller', 'Anna Müller'],
    ['Ἀλέξανδρος', 'Ἀλέξανδρος'],
    ['Ђорђе', 'Ђорђе'],
    ['דוד', 'דוד'.split('').reverse().join('')],
    ['Cohen (דוד) 1948', 'Cohen (דוד) 1948'.replace('דוד', [...'דוד'].reverse().join(''))],
    ['佐藤さくら', '佐藤さくら'],
    ['남궁민준', '남궁민준'],
    ['Գևորգ', 'Գևորգ'],
    ['ნინო', 'ნინო'],
    ['አበበ', 'አበበ'],
  ])('%s', async (text, expected) => {
    expect(await seen(text)).toBe(expected)
  })

  it('Arabic letters join, a first letter being another glyph than a last one', async () => {
    const [line] = await lines('بب')
    const [left, right] = line!.pieces.flatMap(({ shaped }) => shaped.glyphs)
    expect(left!.id).not.toBe(right!.id)
    expect(left!.at).toBeGreaterThan(right!.at)
  })

  it('signs that stand before their consonant come first, and conjuncts are one', async () => {
    const [[hindi], [consonant]] = [await lines('कि'), await lines('क')]
    const glyphs = hindi!.pieces[0]!.shaped.glyphs
    expect(glyphs.length).toBe(2)
    expect(glyphs[1]!.id).toBe(consonant!.pieces[0]!.shaped.glyphs[0]!.id)
    const [bengali] = await lines('ক্ষেত্র')
    expect(bengali!.pieces[0]!.shaped.glyphs.length).toBeLessThan('ক্ষেত্র'.length)
  })

  it('a mark stands over its letter and takes no room', async () => {
    const [thai] = await lines('ก่')
    expect(thai!.pieces[0]!.shaped.glyphs.map(({ advance }) => advance > 0)).toEqual([true, false])
    // No font has these two in one sign.
    const [yoruba] = await lines('ṣ̀')
    expect(yoruba!.lacking).toBe('')
    expect(new Set(yoruba!.pieces.map(({ face }) => face)).size).toBe(1)
  })
})

it('brackets open towards what they hold in a line from right to left', async () => {
  const [line] = await lines('التقرير (هنا).', Infinity, 'ar')
  const [plain] = await lines('()', Infinity, 'en')
  const ids = plain!.pieces.flatMap(({ shaped }) => shaped.glyphs.map(({ id }) => id))
  const brackets = line!.pieces.filter(({ text }) => /[()]/.test(text))
  expect(brackets.map(({ text }) => text.replace('.', ''))).toEqual([')', '('])
  expect(brackets.map(({ shaped }) => shaped.glyphs.at(-1)!.id)).toEqual(ids)
})

describe('in a line from right to left', () => {
  it('a fingerprint and an address run from left to right, whatever they begin with', async () => {
    const groups = '01234567 89abcdef 12345678'
    expect(await seen(`بصمة ${leftToRight(groups)}`, 'ar')).toContain(groups)
  })

  it('a sign of the legend stands before what it means, not before the Latin word that ends another', async () => {
    const voice = voiceOf('ar')
    const prepared = prepare(legendOf(voice, BODY), voice.families, voice.base)
    const [line] = await breakLines(prepared, { first: Infinity, rest: Infinity }, faces)
    const place = (text: string) => line!.pieces.findIndex((piece) => piece.text === text)
    expect(place('M')).toBeGreaterThan(-1)
    expect(place('M')).toBeLessThan(place('DNS'))
    expect(place('DNS')).toBeLessThan(place('D'))
  })
})

describe('lines end', () => {
  it('between words, and are never wider than the column', async () => {
    const broken = await lines('We ask that the bridge stays open by day and by night.', 90)
    expect(broken.length).toBeGreaterThan(2)
    for (const { width, text } of broken) {
      expect(width).toBeLessThanOrEqual(90)
      expect(text).toBe(text.trim())
    }
  })

  it('between Thai words, between Japanese signs, and inside an address that is too long', async () => {
    expect((await lines('รักษาการเข้ารหัสที่แข็งแกร่ง', 60)).map(({ text }) => text).join('')).toBe(
      'รักษาการเข้ารหัสที่แข็งแกร่ง',
    )
    expect(
      (await lines('夜行列車を走らせ続けてください。', 50)).every(({ text }) => !text.startsWith('。')),
    ).toBe(true)
    const address = `https://example.org/${'a'.repeat(200)}`
    const broken = await lines(address, 100)
    expect(broken.every(({ width }) => width <= 100)).toBe(true)
    expect(broken.map(({ text }) => text).join('')).toBe(address)
  })

  it('inside an Arabic word that is too long, whose letters stay joined', async () => {
    const name = 'محمد'.repeat(30)
    const broken = await lines(name, 80)
    expect(broken.map(({ text }) => text).join('')).toBe(name)
    expect(broken.every(({ width }) => width <= 80)).toBe(true)
    const [joined] = await lines('محمد')
    const shapes = joined!.pieces.flatMap(({ shaped }) => shaped.glyphs.map(({ id }) => id)).join()
    const inside = broken[1]!.pieces.flatMap(({ shaped }) => shaped.glyphs.map(({ id }) => id)).join()
    expect(inside).toContain(shapes)
  })

  it('in headings so that no word is alone at the end', async () => {
    const { families, base } = voiceOf('en')
    const text = 'We ask that the bridge stays open by day and by night'
    const prepared = prepare([{ text, style: BODY }], families, base)
    const { most, least } = await extentOf(prepared, faces)
    expect(least).toBeLessThan(most / 5)
    const [first, second, ...others] = await breakEvenly(prepared, most - 10, faces)
    expect(others).toEqual([])
    expect(second!.width).toBeGreaterThan(first!.width * 0.7)
  })

  it('where the text says so', async () => {
    expect((await lines('One\nTwo')).map(({ text }) => text)).toEqual(['One', 'Two'])
  })
})
