import { expect, test } from 'vitest'
import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { progressOf } from './progress'

const NOW = new Date('2026-11-28T10:00:00Z')
const failed = {
  step: 'building',
  counts: null,
  stage: null,
  progress: 0,
  fault: 'disk-full',
  nextTryAt: new Date('2026-11-28T10:50:00Z'),
  leaving: 0,
} satisfies Partial<DeskDelivery>
const said = (changed: Partial<DeskDelivery>) => progressOf({ ...failed, ...changed }, 'en', NOW).sentence

test('after a fault it says when it is tried again, and that it starts only when it does', () => {
  expect(said({})).toBe('Next try: 28 Nov 2026, 10:50 UTC.')
  expect(said({ nextTryAt: new Date('2026-11-28T09:59:00Z') })).toBe('It starts in a few seconds.')
  expect(said({ fault: null, nextTryAt: null })).toBe('It starts in a few seconds.')
  expect(said({ stage: 'csv' })).toBe('It’s being done.')
})
