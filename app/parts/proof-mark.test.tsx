import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { PublicProof } from '@/domain/signature/list/queries'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { MARKS, markOf, marksAmong } from './proof-mark'
import { ProofLegend, ProofMark } from './proof-legend'

const proof = (method: string, until?: string): PublicProof => ({
  ...{ method, source: null, domain: null, at: '2026-03-05T16:30:00Z' },
  ...(until ? { until } : {}),
})

test('the mark says the strongest that still holds; an organization’s own word comes last', () => {
  expect(markOf([])).toBeNull()
  expect(markOf([proof('decision'), proof('mailbox'), proof('countersignature')])).toBe('countersignature')
  expect(markOf([proof('dns', '2026-04-01'), proof('mailbox')])).toBe('mailbox')
  expect(markOf([proof('dns', '2026-04-01'), proof('decision')])).toBe('dnsUntil')
  expect(markOf([proof('import')])).toBe('import')
})

test('the legend explains each mark on the page once, the strongest first', () => {
  const items = [['import'], ['mailbox', 'dns'], ['import', 'decision']].map((methods) => {
    return { proofs: methods.map((method) => proof(method)) }
  })
  expect(marksAmong(items)).toEqual(['dns', 'import'])
  const legend = renderToStaticMarkup(<ProofLegend items={items} language="en" />)
  expect(legend.match(/<dt>/g)).toHaveLength(2)
  expect(renderToStaticMarkup(<ProofLegend items={[]} language="en" />)).toBe('')
})

test.each(INTERFACE_LANGUAGES)('every mark has words of its own in %s, not only a sign', (language) => {
  const words = MARKS.map((mark) => renderToStaticMarkup(<ProofMark {...{ mark, language }} />))
  expect(new Set(words).size).toBe(MARKS.length)
  for (const one of words) expect(one).toMatch(/<span aria-hidden="true">[✓○]<\/span> \p{L}{2}/u)
})
