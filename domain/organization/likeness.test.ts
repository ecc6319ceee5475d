import { expect, test } from 'vitest'
import { likenessesOf } from './likeness'

const alike = (one: string, other: string) => {
  const forms = new Set(likenessesOf(one))
  return likenessesOf(other).some((form) => forms.has(form))
}

test('an abbreviation in brackets is a name of its own', () => {
  for (const [name, short] of [
    ['Green Meadow Alliance (GMA)', 'GMA'],
    ['Invented Digital Rights (InDRi)', 'INDRI'],
    ['Climate Example Network (CEN)', 'C.E.N.'],
    ['none of your examples (noye)', 'NOYE'],
    ['見本弁護士連合会（見弁連）', '見弁連'],
    ['Internationale Beispielärzte (IPEB)', 'IPEB'],
  ] as const)
    expect(alike(name, short), name).toBe(true)
})

test('any other word in brackets makes no two organizations alike', () => {
  for (const [one, other] of [
    ['River Trust (Northland)', 'Orchard Society (Northland)'],
    ['Friends of the Bridge (Germany)', 'Lantern Works (Germany)'],
    ['Friends of the Bridge (UK)', 'Lantern Works (UK)'],
    ['Harbor Watch (invented)', 'Meadow Alliance (invented)'],
    ['見本町協会（架空）', '見本鍵会社（架空）'],
  ] as const)
    expect(alike(one, other), one).toBe(false)
  expect(alike('River Trust (Northland)', 'River Trust (Southland)')).toBe(true)
})
