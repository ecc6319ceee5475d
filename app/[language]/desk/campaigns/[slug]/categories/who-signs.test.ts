import { expect, test } from 'vitest'
import { readWhoSigns } from './who-signs'

test('headings are gathered by row and language, and rows keep the order of the form', () => {
  const { rows, kinds, categories } = readWhoSigns({
    kinds: 'both',
    'kind._person1': 'person',
    'heading._person1.en': ' Experts ',
    'heading._person1.fr': '',
    'kind.companies': 'organization',
    'place.companies': ' 2 ',
    'remove.companies': 'true',
    'heading.companies.en': 'Companies',
    'heading.nobody.en': 'a heading without a row',
  })
  expect({ rows, kinds }).toEqual({ rows: ['_person1', 'companies'], kinds: 'both' })
  expect(categories).toEqual([
    { slug: null, kind: 'person', position: '', heading: { en: 'Experts', fr: '' }, remove: false },
    { slug: 'companies', kind: 'organization', position: '2', heading: { en: 'Companies' }, remove: true },
  ])
})

test('the largest form that the door lets in is read in one pass', () => {
  const fields = Array.from({ length: 100_000 }, (_, index) => [
    [`kind.r${index}`, ''],
    [`heading.r${index}.en`, 'x'],
  ])
  const { categories } = readWhoSigns(Object.fromEntries(fields.flat()))
  expect(categories).toHaveLength(100_000)
  expect(categories.at(-1)!.heading).toEqual({ en: 'x' })
})
