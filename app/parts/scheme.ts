import type { Query } from './list-filter'

/** The colors a partner asks for; without one the reader's device decides. */
export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/** The colors that the frame's address asks for; what is not understood is ignored. */
export function readScheme({ scheme }: Query): Scheme | null {
  return SCHEMES.find((known) => known === scheme) ?? null
}
