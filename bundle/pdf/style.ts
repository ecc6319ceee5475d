import type { Weight } from './face'

/** How a stretch of text looks, in points. */
export type Style = {
  size: number
  weight: Weight
  color: string
  slant?: boolean
  /** Over the line, for the number of a note. */
  rise?: number
  struck?: boolean
  /** An address on the web, or the name of a place in this file. */
  link?: { to: string; inside: boolean }
}

export type Span = { text: string; style: Style }

const rgb = (hex: string) =>
  [1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ')

/** The light colors of the site, as PDF writes them. */
export const COLOR = {
  ink: rgb('#1d2330'),
  quiet: rgb('#596072'),
  rule: rgb('#cfcabd'),
  seal: rgb('#1f4b8f'),
  warn: rgb('#a3260f'),
  wash: rgb('#f3f1ea'),
}

export const BODY: Style = { size: 10.5, weight: 400, color: COLOR.ink }
