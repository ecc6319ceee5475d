import { expect, it } from 'vitest'
import { findGaps } from './translation-gaps'

const gaps = async (original: string, translation: string) =>
  (await findGaps({ addressees: '', text: original }, { addressees: '', text: translation })).map(
    ({ part, has, of }) => `${has} of ${of} ${part}`,
  )

it.each<[string, string, string[]]>([
  ['- a\n- b\n- c\n- d', '- a\n- b\n- c', ['3 of 4 items']],
  ['1. a\n2. b', 'a, b', ['0 of 2 items']],
  ['- a\n\n- b\n\n- c', '- a\n- b\n- c', []],
  ['- a\n  - b\n  - c', '- a\n  - b', ['2 of 3 items']],
  ['a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d', 'a[^1] b\n\n[^1]: c', ['1 of 2 references', '1 of 2 notes']],
  ['a[^1]\n\n[^1]: c', 'a[^x]\n\n[^x]: c', []],
  ['a[^1] b[^1]\n\n[^1]: c', 'a[^1]\n\n[^1]: c', ['1 of 2 references']],
  ['# a\n\nb\n\n## c\n\nd', '# a\n\nb\n\nd', ['1 of 2 headings']],
  ['[a](https://example.org) and <https://example.com>', '[a](https://example.org)', ['1 of 2 links']],
  ['[a][x]\n\n[x]: https://example.org', 'a', ['0 of 1 links']],
  ['> a\n\nb', 'a\n\nb', ['0 of 1 quotations']],
  ['|a|b|\n|-|-|\n|c|d|\n|e|f|', '|a|b|\n|-|-|\n|c|d|', ['2 of 3 rows']],
  ['|a|b|\n|-|-|\n|c|d|', 'a', ['0 of 1 tables']],
  ['a\n\nb\n\nc\n\nd\n\ne\n\nf', 'a\n\nb\n\nc\n\nd', []],
  ['a\n\nb\n\nc\n\nd\n\ne\n\nf', 'a\n\nb\n\nc', ['3 of 6 paragraphs']],
  ['a', 'a\n\nb\n\n- c\n- d', []],
  ['# a\n\n- b', '', []],
  ['# a\n\n- b', '  \n', []],
])('of %j, %j seems to lack %j', async (original, translation, lacking) => {
  expect(await gaps(original, translation)).toEqual(lacking)
})

it.each<[string, string, number]>([
  ['A\nB\nC', 'A\nB', 1],
  ['A\nB', 'A\nB', 0],
  ['A\nB', 'A\nB\nC', 0],
  ['A\n\nB', 'A\nB', 0],
  ['A\nB', '', 0],
])('addressed to %j, translated as %j: %i remarks', async (original, translation, count) => {
  const found = await findGaps({ addressees: original, text: 'a' }, { addressees: translation, text: 'b' })
  expect(found).toHaveLength(count)
})
