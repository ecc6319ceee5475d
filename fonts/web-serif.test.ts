import { readFileSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLetters } from './cmap'
import { inFolder } from './family'
import { makeWebSerif, readLettersWanted, webSerif } from './web-serif'
import { readCmap } from './woff2'

const lettersOf = (file: Buffer) => readLetters(readCmap(file)).map((code) => String.fromCodePoint(code))
const EXAMPLES =
  'Fußgängerübergänge, dès l’été — où ? « Œuvre », ¿Señor? perché, não, Ångström, Þórður, Łódź 1,234.50 €, “n̈” ½'

test.each([400, 600])(
  'the serif of weight %i has each letter of its range, and none besides',
  async (weight) => {
    await makeWebSerif()
    const package_ = inFolder(
      `node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2`,
    )
    const [whole, made] = [lettersOf(readFileSync(package_)), lettersOf(readFileSync(webSerif(weight)))]
    const wanted = [...readLettersWanted()]
    expect(made).toEqual(whole.filter((letter) => wanted.includes(letter)))
    expect(wanted.filter((letter) => !whole.includes(letter))).toEqual([])
    expect([...EXAMPLES].filter((letter) => !made.includes(letter)).join('')).toBe('Łź\u0308½')
  },
)

test('it is the same every time', async () => {
  await makeWebSerif()
  const file = webSerif(400)
  const first = readFileSync(file)
  rmSync(file)
  await makeWebSerif()
  expect(readFileSync(file).equals(first)).toBe(true)
})
