import { GlobalFonts, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { drawPicture, type PictureWords } from './draw'
import { findFonts } from './fonts'

const words: PictureWords = {
  ...{
    letter: 'en',
    spoken: 'en',
    addressees: 'To the council of Exampletown',
    title: 'Keep the bridge open',
  },
  ...{ count: '1,385 signatures', parts: '38 organizations, 1,347 people', demonstration: '' },
}

test('a picture is a PNG of the size that chats ask for, and says the count', async () => {
  const png = await drawPicture(words)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const { width, height } = await loadImage(png)
  expect([width, height]).toEqual([1200, 630])
  expect((await drawPicture(words)).equals(png)).toBe(true)
  for (const changed of [
    { count: '1,386 signatures' },
    { title: 'Open the bridge' },
    { demonstration: 'Demonstration' },
  ]) {
    expect((await drawPicture({ ...words, ...changed })).equals(png)).toBe(false)
  }
})

test('titles of many scripts are drawn with the fonts that come along, not with those of the machine', async () => {
  const titles = {
    de: 'Für die Verkehrsinfrastrukturfinanzierungsgesellschaft',
    vi: 'Giữ những chuyến tàu đêm',
    ru: 'Сохраните ночные поезда',
    el: 'Κρατήστε τα νυχτερινά τρένα',
    ar: 'أبقوا التشفير القوي قويًّا: لا تُضعِفوا ما يحمي الناس (2026)',
    fa: 'ما می‌خواهیم با آن‌ها سفر کنیم',
    he: 'שמרו על הצפנה חזקה',
    ja: '夜行列車を走らせ続けてください',
    'zh-Hant': '讓夜行列車繼續行駛',
    ko: '야간열차를 계속 운행해 주십시오',
    hi: 'रात की रेलगाड़ियाँ चलती रहें',
    th: 'รักษาการเข้ารหัสที่แข็งแกร่ง',
  }
  const pictures = new Set<string>()
  for (const [letter, title] of Object.entries(titles)) {
    expect(findFonts(title, letter)?.text, letter).toBe(title)
    pictures.add((await drawPicture({ ...words, letter, title })).toString('base64'))
  }
  expect(pictures.size).toBe(Object.keys(titles).length)
  const families = GlobalFonts.families.map(({ family }) => family)
  expect(families.filter((family) => !/^(source-serif-4|noto-|Source Serif 4|Noto )/.test(family))).toEqual(
    [],
  )
})

test('a script without a face leaves its line out rather than boxes; an emoji only itself', async () => {
  expect(findFonts('ꦲꦏ꧀ꦱꦫꦗꦮ', 'zgh')).toBeNull()
  expect(findFonts('Keep the trains 🚂 running', 'en')?.text).toBe('Keep the trains  running')
  const without = await drawPicture({ ...words, title: '' })
  expect((await drawPicture({ ...words, title: 'ꦲꦏ꧀ꦱꦫꦗꦮ' })).equals(without)).toBe(true)
  expect((await drawPicture({ ...words, title: '🚂' })).equals(without)).toBe(true)
})
