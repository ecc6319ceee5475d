/** An organization as it will stand on the list, with its row in the file. */
export type ShownRow = {
  row: number
  organization: string
  country: string | null
  area: string | null
  category: string | null
}

/** What can make somebody look twice at a name. */
export const STRANGE = ['says-no', 'answer-unclear', 'two-lines', 'longest', 'begins-like-a-list', 'no-letter', 'date-or-number', 'holds-a-site', 'looks-broken', 'mixed-alphabets', 'near-double', 'like-a-heading', 'like-a-person'] as const // prettier-ignore
export type Strange = (typeof STRANGE)[number]

/** A sample of what will stand, and its strangest names. `like`: a spelling or an answer; `more`: how many more of each. */
export type Shown = {
  first: ShownRow[]
  last: ShownRow[]
  strange: (ShownRow & { why: Strange; like?: string })[]
  more?: Partial<Record<Strange, number>>
}

/**
 * What the dry run found. Values of the file that were not understood, each with its number of rows, the most frequent
 * first; of a word for a category also the one it was taken for.
 */
export type Report = {
  areas: [string, number][]
  websites: [string, number][]
  categories: [string, number, string | null][]
  shown: Shown
}
