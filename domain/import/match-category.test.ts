import { describe, expect, test } from 'vitest'
import { type Category, categoryMatcher } from './match-category'

const CATEGORIES: Category[] = [
  { id: '1', slug: 'companies', heading: { en: 'Companies', fr: 'Entreprises', de: 'Unternehmen', pt: 'Empresas' } },
  { id: '2', slug: 'learned-societies', heading: { en: 'Learned societies', fr: 'Sociétés savantes', it: 'Società scientifiche', pt: 'Associações científicas' } },
  { id: '3', slug: 'universities', heading: { en: 'Universities', fr: 'Universités', de: 'Universitäten', es: 'Universidades', ar: 'الجامعات', ja: '大学' } },
  { id: '4', slug: 'unions', heading: { en: 'Unions', de: 'Gewerkschaften', it: 'Sindacati', fr: 'Syndicats' } },
] // prettier-ignore

const match = categoryMatcher(CATEGORIES)
const slugOf = (word: string) => match(word).category as { slug: string } | null

test.each([
  ['Companies', 'companies', false],
  ['COMPANIES', 'companies', false],
  ['entreprises', 'companies', false],
  ['universités', 'universities', false],
  ['大学', 'universities', false],
  ['learned-societies', 'learned-societies', false],
  ['Company', 'companies', true],
  ['company.', 'companies', true],
  ['Entreprise', 'companies', true],
  ['Empresa', 'companies', true],
  ['Learned Society', 'learned-societies', true],
  ['Societe savante', 'learned-societies', true],
  ['Associação científica', 'learned-societies', true],
  ['universites', 'universities', true],
  ['Universität', 'universities', true],
  ['Universidad', 'universities', true],
  ['جامعات', 'universities', true],
  ['Gewerkschaft', 'unions', true],
  ['Sindacato', 'unions', true],
])('%s stands for %s', (word, slug, asked) => {
  expect(slugOf(word)?.slug).toBe(slug)
  expect(match(word).asked).toBe(asked)
})

test.each([
  ['Civil society organizations', 'Civil society organisations'],
  ['Civil society organizations', 'Civil-society organisation'],
  ['Civil society organisations', 'civil society organization'],
  ['Specialised agencies', 'Specialized agency'],
  ['Community centers', 'Community centre'],
  ['Labor unions', 'Labour union'],
  ['Theaters', 'Theatre'],
  ['Companies', 'Companys'],
])('%s is meant by %s', (heading, word) => {
  const one = categoryMatcher([{ id: '1', slug: 'one', heading: { en: heading } }, CATEGORIES[2]!])
  expect(one(word)).toMatchObject({ category: { slug: 'one' }, asked: true })
})

test.each(['Competition', 'Private companies', 'Unity', 'Universe', 'Other', 'Learned', 'c'])('%s is asked about', (word) => {
  expect(match(word)).toEqual({ category: null, asked: true })
}) // prettier-ignore

describe('beside the words', () => {
  test('what the organizer chose wins, whatever its case, also to leave a word out', () => {
    const chosen = categoryMatcher(CATEGORIES, { business: 'companies', company: '' })
    expect(chosen('Business').category).toMatchObject({ slug: 'companies' })
    expect(chosen('Company')).toEqual({ category: null, asked: true })
  })

  test('two that are as near are none', () => {
    const two: Category[] = [
      { id: '1', slug: 'a', heading: { en: 'Friend' } },
      { id: '2', slug: 'b', heading: { de: 'Friends' } },
    ]
    expect(categoryMatcher(two)('Friendes').category).toBeNull()
  })

  test('an empty cell is the only category there is, as it is for signers', () => {
    expect(match('').category).toBeNull()
    expect(categoryMatcher(CATEGORIES.slice(0, 1))('').category).toMatchObject({ slug: 'companies' })
  })
})
