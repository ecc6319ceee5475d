import * as fc from 'fast-check'
import type { DeliveredRow } from '@/bundle/delivered'
import { realNames } from '@/domain/text/names.corpus'
import { listOf } from './delivered'

// Whatever a name could ever hold, and more: signs of every script, quotes, line ends, beginnings of formulas.

const odd = fc.constantFrom(...'=+-@|%＝＋－＠｜％﹣"\',;\t\r\n \u00a0\u3000\ufeff\u200f', ...realNames)
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.oneof(odd, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 })),
    maxLength: 8,
  }),
)
const maybe = fc.option(text, { nil: null })
const person = fc.record({
  kind: fc.constant('person' as const),
  name: text,
  organization: fc.constant(null),
})
const organization = fc.record({
  kind: fc.constant('organization' as const),
  name: fc.constant(null),
  organization: text,
})
const oddRow = fc
  .tuple(
    fc.oneof(person, organization),
    fc.record({
      title: maybe,
      affiliation: maybe,
      area: maybe,
      members: fc.option(fc.array(text, { maxLength: 3 }), { nil: null }),
    }),
  )
  .map(([who, more]): DeliveredRow => ({ ...listOf(1)[0]!, ...who, ...more }))

/** As many rows with odd names, the same ones each time. */
export const oddRows = (count: number): DeliveredRow[] => fc.sample(oddRow, { numRuns: count, seed: 11 })
