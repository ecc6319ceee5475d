import { expect, test } from 'vitest'
import { beganWith, cameTooLate, onTopOf } from './began'

const FIELDS = ['title', 'text', 'closesAt', 'closesZone']
const FIRST = { title: 'One', text: 'A text', closesAt: '', closesZone: '' }
const NOW = { title: 'Two', text: 'Another text', closesAt: '2099-01-01T10:00', closesZone: 'UTC' }
const came = (typed: Record<string, string>, seen?: string) => ({
  values: { ...FIRST, ...typed, began: beganWith(FIELDS, FIRST), ...(seen && { seen }) },
  faults: {},
})

test('a form that came too late keeps what was changed in it, and shows elsewhere what is stored now', () => {
  const again = came({ title: 'Three', closesZone: 'Europe/Berlin' })
  expect(cameTooLate(again)).toBe(true)
  expect(onTopOf(again, NOW)?.values).toMatchObject({ ...NOW, title: 'Three' })
  expect(
    onTopOf(came({ closesAt: '2098-01-01T10:00', closesZone: 'Asia/Tokyo' }), NOW)?.values,
  ).toMatchObject({
    ...NOW,
    closesAt: '2098-01-01T10:00',
    closesZone: 'Asia/Tokyo',
  })
})

test('of a moment nobody gets one half from each tab', () => {
  const first = { ...FIRST, closesAt: '2099-01-01T09:00', closesZone: 'Europe/Berlin' }
  const now = { ...first, closesZone: 'Asia/Tokyo' }
  const began = beganWith(FIELDS, first)
  const typed = { ...first, closesAt: '2099-01-01T10:00', began }
  expect(onTopOf({ values: typed, faults: {} }, now)?.values).toMatchObject({
    closesAt: '2099-01-01T10:00',
    closesZone: 'Europe/Berlin',
  })
  expect(onTopOf({ values: { ...first, began }, faults: {} }, now)?.values).toMatchObject({
    closesZone: 'Asia/Tokyo',
  })
})

test('a form that came back for another reason stays as it was typed', () => {
  const again = came({ title: 'Three' }, '0123456789abcdef')
  expect(cameTooLate(again)).toBe(false)
  expect(onTopOf(again, NOW)).toBe(again)
  expect(cameTooLate(null)).toBe(false)
})
