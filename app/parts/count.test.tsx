import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NO_COUNTS } from '@/domain/signature/list/counts'
import { Count, countParts, Withdrawn } from './count'

const said = (language: string, falls: Partial<typeof NO_COUNTS>) =>
  renderToStaticMarkup(<Withdrawn counts={{ ...NO_COUNTS, ...falls }} language={language} />)

test('what an import had added falls under its own reason', () => {
  const text = said('en', { takenOff: 12 })
  expect(text).toContain('12 imported organizations were taken off the list.')
  expect(text).not.toContain('checks of organizations')
  expect(said('en', { takenBack: 1, takenOff: 1 })).toContain(
    '1 check of an organization was revoked. 1 imported organization was taken off the list.',
  )
  expect(said('en', {})).toBe('')
})

test('people without a name are “more” only where others are named', () => {
  expect(countParts({ ...NO_COUNTS, unlisted: 1 }, 'en')).toBe('1 person without a name')
  expect(countParts({ ...NO_COUNTS, people: 2, unlisted: 1 }, 'en')).toBe('2 people, 1 more without a name')
})

test('nobody waits for the first signature of a letter that is over', () => {
  const none = (state: 'open' | 'closed' | 'delivered') =>
    renderToStaticMarkup(<Count counts={NO_COUNTS} state={state} language="en" />)
  expect(none('open')).toContain('>No signatures yet<')
  expect(none('closed')).toContain('>No signatures<')
  expect(none('delivered')).toContain('>No signatures<')
})
