import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NO_COUNTS } from '@/domain/signature/list/counts'
import { NobodyNamed } from './no-names'

test('a list without names says whether nobody signed or everybody wanted only to be counted', () => {
  const said = (unlisted: number, state: 'open' | 'closed') =>
    renderToStaticMarkup(<NobodyNamed counts={{ ...NO_COUNTS, unlisted }} state={state} language="en" />)
  expect(said(0, 'open')).toContain('Names appear here as soon as')
  expect(said(0, 'closed')).toContain('There are no signatories.')
  expect(said(2, 'open')).toContain('Everyone who has signed so far chose to be counted without a name.')
  expect(said(2, 'open')).not.toContain('no signatories')
})
