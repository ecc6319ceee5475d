// The geometry of a line in a drawing of 1000 × 400.

const ROUND = [2, 4, 6, 8, 10]

/** The even, round number that a scale from 0 ends at. */
export function scaleOf(most: number): number {
  const power = 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(1, most))) - 1)
  return power * ROUND.find((step) => step * power >= most)!
}

type Frame = { since: Date; until: Date; top: number }

/** The path of values that each hold until the next, in steps. What was before the beginning holds at it. */
export function stepsOf(points: { at: Date; value: number }[], { since, until, top }: Frame): string {
  const whole = Math.max(1, until.getTime() - since.getTime())
  const across = (at: Date) => clamp(((at.getTime() - since.getTime()) / whole) * 1000, 1000)
  const down = (value: number) => clamp(400 - (value / top) * 400, 400)
  const [first, ...others] = points
  if (!first) return ''
  const steps = others.map(({ at, value }) => `H${across(at)}V${down(value)}`)
  return `M${across(first.at)} ${down(first.value)}${steps.join('')}H1000`
}

const clamp = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)) * 10) / 10
