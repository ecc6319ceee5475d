import { hasRightToLeft, isSimple } from './direction'
import { actual, Pen } from './pen'
import type { PdfFile } from './pdf-file'
import type { Piece } from './pieces'

/** Draws pieces that stand side by side from x on; `text` is what they say together. */
export function show(file: PdfFile, pieces: Piece[], x: number, y: number, text: string): void {
  if (pieces.length === 0) return
  const rightToLeft = hasRightToLeft(text)
  const whole = !rightToLeft && (!isSimple(text) || pieces.some(({ lacking }) => lacking))
  const pen = new Pen(file, rightToLeft)
  for (const piece of pieces) x = pen.show(piece, x, y)
  const drawn = pen.finish()
  file.write(whole ? `${actual(text)}\n${drawn}\nEMC` : drawn)
}
