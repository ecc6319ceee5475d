import { expect, test } from 'vitest'
import { findFaceFaults } from '@/domain/face/save-face'
import { cutOf } from './cut'
import { faceSentences, readFace } from './read-face'

test('a color that was picked counts when it is another one than the page came with; the nearest one when it was pressed', () => {
  const came = { ink: 'typed', picked: '#1f4b8f', coalition: 'Invented', seen: '0a' }
  expect(readFace({ ...came, picker: '#1f4b8f' })).toEqual({
    ...{ ink: 'typed', coalition: 'Invented', seen: '0a' },
  })
  expect(readFace({ ...came, picker: '#00aa00' }).ink).toBe('#00AA00')
  expect(readFace({ ...came, picker: '#00aa00', nearest: '#008000' }).ink).toBe('#008000')
  expect(readFace({})).toEqual({ ink: '', coalition: '', seen: '' })
})

test('of megabytes little is looked at and shown again, and it is refused', () => {
  const long = '\ufdfa'.repeat(700_000)
  const typed = readFace({ ink: long, picker: long, picked: long, nearest: long, coalition: long })
  expect([typed.ink.length, typed.coalition.length]).toEqual([41, 1_000])
  expect(findFaceFaults(typed)).toEqual({ ink: 'ink-invalid', coalition: 'too-long' })
})

test('a contrast is never rounded up to what it isn’t, and the sentence names a color that works', () => {
  const said = (ink: string) => faceSentences('en', { ink: 'ink-too-light' }, { ink, coalition: '' }).ink
  expect(said('#7a7a7a')).toMatch(/its contrast is 3\.\d to 1, and text needs 4\.5 to 1.*#[0-9A-F]{6}\.$/)
  expect(faceSentences('en', { ink: 'ink-invalid' }, { ink: 'blue', coalition: '' }).ink).toContain(
    'six digits',
  )
  const long = { ink: '', coalition: 'x'.repeat(101) }
  expect(faceSentences('en', { coalition: 'too-long' }, long).coalition).toBe(
    'Use 100 characters or fewer. This has 101.',
  )
})

test('what is cut off a picture is said by side and share', () => {
  expect(cutOf({ fromWidth: 1200, fromHeight: 630 })).toEqual({ at: 'cutNone', share: 0 })
  expect(cutOf({ fromWidth: 2400, fromHeight: 630 })).toEqual({ at: 'cutSides', share: 0.5 })
  expect(cutOf({ fromWidth: 1200, fromHeight: 1260 })).toEqual({ at: 'cutEnds', share: 0.5 })
})
