import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildFiles } from '@/testing/bundle'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'
import { spokenIn, textsOf } from '@/testing/read-pdf'

// No font here has Javanese.
const newFolder = useFolders()
const [letter] = delivered().letters
// What is written in it keeps its text beside its glyphs.
const ARABIC = { language: 'ar' }
const people = (...names: string[]) =>
  names.map((name) => ({ ...listOf(1, 'Latn')[0]!, kind: 'person' as const, name, organization: null }))

async function build(names: string[], changed: Parameters<typeof delivered>[0] = {}) {
  const folder = newFolder()
  const built = await buildFiles(delivered(changed), people(...names), folder)
  const pdf = join(folder, 'letter.pdf')
  const said = textsOf(pdf, 'P').concat(spokenIn(pdf)).join('\n')
  return { ...built, said, readme: readFileSync(join(folder, 'README.txt'), 'utf8') }
}

test('words with signs that no font has are reported, and the files explain 〓', async () => {
  const text = '- [ ] ꦗꦮꦗ\n- [x] Yes'
  const javanese = { ...letter!, language: 'jv-Java', title: 'Letter', addressees: '', text }
  const { lackingWords, lackingNames, readme } = await build(['Anna'], {
    ...{ letters: [letter!, javanese], note: 'For ꦗ.' },
  })
  expect(lackingNames).toBe(0)
  expect(lackingWords).toEqual([
    { part: 'letter', language: 'jv-Java', count: 3, lacking: 'ꦗꦮ' },
    { part: 'note', language: 'en', count: 1, lacking: 'ꦗ' },
  ])
  expect(readme).toContain('〓 stands there for each letter')
})

test('a name alone makes them explain it, and says what it is in a line from right to left too', async () => {
  const { lackingNames, said, readme } = await build(['Anna', 'דוד ꦗ'], ARABIC)
  expect(lackingNames).toBe(1)
  expect(said).toMatch(/^ꦗ$/m)
  expect(said).toContain('لا خط له في هذا الملف')
  expect(readme).toContain('〓')
})

test('nothing is explained where nothing is missing', async () => {
  const { lackingWords, said, readme } = await build(['Anna அன்பு'], ARABIC)
  expect(lackingWords).toEqual([])
  expect(said).not.toContain('لا خط له في هذا الملف')
  expect(readme).not.toContain('〓')
})
