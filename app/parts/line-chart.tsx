import { scaleOf, stepsOf } from './line-chart-scale'

export type Point = { at: Date; value: number }
type Props = {
  /** What it shows, for those who do not see it; its table stands beside it. */
  label: string
  /** In the order of time. Each holds until the next one. */
  points: Point[]
  since: Date
  until: Date
  /** How a number and a moment of the axes are written. */
  number: (value: number) => string
  moment: (at: Date) => string
}

/** One quiet line, drawn by the server. Times go with the direction of the page; words stand beside the drawing, so that they never shrink. */
export function LineChart({ label, points, since, until, number, moment }: Props) {
  if (points.length === 0) return null
  const top = scaleOf(Math.max(...points.map(({ value }) => value)))
  const line = stepsOf(points, { since, until, top })
  const middle = new Date((since.getTime() + until.getTime()) / 2)
  return (
    <figure className="chart">
      <figcaption className="sr-only">{label}</figcaption>
      <div className="chart-values" aria-hidden="true">
        {[top, top / 2, 0].map((value) => (
          <span key={value}>{number(value)}</span>
        ))}
      </div>
      <svg
        className="chart-line"
        viewBox="0 0 1000 400"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {[0, 200, 400].map((y) => (
          <line key={y} className="chart-rule" x1="0" x2="1000" y1={y} y2={y} />
        ))}
        <path className="chart-path" d={line} />
      </svg>
      <div className="chart-times" aria-hidden="true">
        {[since, middle, until].map((at) => (
          <span key={at.getTime()}>{moment(at)}</span>
        ))}
      </div>
    </figure>
  )
}
