import { expect, test } from 'vitest'
import { saysNothing } from './says-nothing'
import { tidyOptional } from './tidy'

test.each([
  ...['n/a', 'N/A', 'n.a.', '(n/a)', 'NA', 'none', 'None.', '-', '–', '---', '#N/A', '#NAME?', 'NULL', 'tbc', 'T.B.D.'],
  ...['keine Angabe', 'k.A.', 'Aucune', 'néant', 'NEANT', 'sans objet', 'ninguna', 'No aplica', 'nessuno', 'não se aplica', 'なし', 'لا يوجد'],
])('%s says that there is nothing', (text) => {
  expect(saysNothing(text)).toBe(true)
  expect(tidyOptional(` ${text}\u200b`)).toBe('')
}) // prettier-ignore

test.each([
  ...['Nana', 'Naon', 'None of the Above', 'Nonesuch', 'Null Island Society', 'Nil Sorsky', 'Keiner', 'NATO', 'Na Piano', 'TBD Collective', '1984', '—x', '無し子'],
])('%s is a name', (text) => {
  expect(saysNothing(text)).toBe(false)
}) // prettier-ignore
