import { encode } from 'uqr'
import type { Sheet } from './sheet'
import type { Structure } from './structure'
import { COLOR } from './style'

/** An address as a QR code, with its lower left corner at x and y. */
export function writeQr(
  { file }: Sheet,
  parent: Structure,
  address: string,
  alt: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { data, size } = encode(address, { border: 0, ecc: 'M' })
  const step = side / size
  const place = { O: 'Layout', Placement: 'Block', BBox: [x, y, x + side, y + side] }
  const figure = parent.child('Figure', { alt, attributes: place })
  figure.mark(() => {
    file.write(`${COLOR.ink} rg`)
    data.forEach((row, line) => {
      for (const [from, length] of runsOf(row)) {
        const corner = [x + from * step, y + side - (line + 1) * step].map((value) => value.toFixed(3))
        file.write(`${corner.join(' ')} ${(length * step).toFixed(3)} ${step.toFixed(3)} re`)
      }
    })
    file.write('f')
  })
  figure.end()
}

/** Where dark squares begin, and how many stand side by side. */
function runsOf(row: boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((dark, at) => {
    if (dark && row[at - 1]) runs.at(-1)![1] += 1
    else if (dark) runs.push([at, 1])
  })
  return runs
}
