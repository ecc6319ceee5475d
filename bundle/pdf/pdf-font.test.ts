import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { partWith } from '@/fonts/families'
import { staticFont } from '@/fonts/static-font'
import { PdfFile } from './pdf-file'
import { voiceOf } from './voice'

const folder = mkdtempSync(join(tmpdir(), 'letter-font-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a font numbers, measures and spells its glyphs, by what PDFKit keeps inside', async () => {
  const about = { language: 'en', title: '', author: '', program: '', at: new Date(0) }
  const file = new PdfFile(join(folder, 'x.pdf'), about)
  const font = file.addFont('base 400', await staticFont(partWith(97, voiceOf('en').families)!, 400))
  expect(font.id).toMatch(/^F\d+$/)
  expect(font.unitsPerEm).toBe(1000)
  const glyphs = Array.from({ length: 60 }, (_, glyph) => glyph)
  const glyph = glyphs.find((one) => font.letterOf(one) === 97)!
  const { id, width } = font.include(glyph)
  expect(font.include(glyph)).toEqual({ id, width })
  expect(width).toBeGreaterThan(400)
  // What a glyph of a cluster is lacking is said once a letter of its own is known.
  expect(font.spell(id, null)[0]).toBe(0x200b)
  expect(font.spell(id, [97])).toEqual([97])
  expect(font.spell(id, [98])).toEqual([97])
})
