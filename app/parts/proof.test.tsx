import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Proofs } from './proof'

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
