import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ProofList, Proofs } from './proof'

test('proofs are sentences of their own, in one line or below each other, and the organization’s own word stands apart', () => {
  const at = '2026-03-05T16:30:00Z'
  const named = { at, source: null, domain: null }
  const proofs = [
    { ...named, method: 'decision', source: 'Board', at: '2026-02-01T00:00:00Z' },
    { ...named, method: 'invitation' },
    { ...named, method: 'countersignature' },
  ]
  const inOneLine = renderToStaticMarkup(<Proofs proofs={proofs} language="en" />)
  expect(inOneLine).toContain('Decided by \u2068Board\u2069 on 1 February 2026 · Invited by the organizers')
  const list = renderToStaticMarkup(<ProofList proofs={proofs} language="en" />)
  expect(list.match(/<li>/g)).toHaveLength(2)
  expect(list).toContain('<li>Invited by the organizers at an address they chose, 5 March 2026.</li>')
  expect(list.slice(list.indexOf('</ul>'))).toContain('own statement:</span> Decided by')
})

test('what a proof names keeps its own direction in any sentence', () => {
  const at = '2026-03-05T16:30:00Z'
  const said = (language: string, method: string, more: { source?: string; domain?: string }) =>
    renderToStaticMarkup(
      <Proofs proofs={[{ method, at, source: null, domain: null, ...more }]} language={language} />,
    )
  expect(said('ar', 'dns', { domain: 'an-invented.example' })).toContain('\u2068an-invented.example\u2069')
  expect(said('en', 'import', { source: 'رسائل' })).toContain('from \u2068رسائل\u2069, 5 March 2026')
  expect(said('en', 'organizer', {})).not.toContain('\u2068')
})
