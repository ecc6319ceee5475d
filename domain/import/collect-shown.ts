import type { Doubt } from './doubtful-answers'
import type { Shown, ShownRow, Strange } from './report'
import { beginsLikeList, isDateOrNumber, looksLikePerson, nearKey } from './name-signs'
import { holdsSite, looksBroken, mixesAlphabets } from './strange-signs'
import type { Entry } from './read-row'
import { looksLikeHeading } from './second-heading'

const FIRST = 5
const LAST = 3
const EACH = 3 // names of one kind of strangeness
const LONG = 80 // characters from which a name is long

type StrangeRow = Shown['strange'][number]

/** Collects, row by row, the sample of what will stand on the list. What it keeps does not grow but for the spellings. */
export function collectShown() {
  const first: ShownRow[] = []
  const last: ShownRow[] = []
  const strange = new Map<Strange, StrangeRow[]>()
  const counted = new Map<Strange, number>()
  const longest: ShownRow[] = []
  const spellings = new Map<string, string>()

  function remember(why: Strange, row: ShownRow, like?: string): void {
    counted.set(why, (counted.get(why) ?? 0) + 1)
    const rows = strange.get(why) ?? []
    if (rows.length < EACH) strange.set(why, [...rows, { ...row, why, ...(like && { like }) }])
  }

  function add(row: number, { organization, country, area, category }: Entry, doubt: Doubt | null): void {
    const shown = { row, organization, country, area, category: category?.slug ?? null }
    if (first.length < FIRST) first.push(shown)
    else {
      last.push(shown)
      if (last.length > LAST) last.shift()
    }
    if (organization.length > LONG) {
      counted.set('longest', (counted.get('longest') ?? 0) + 1)
      longest.push(shown)
      longest.sort((a, b) => b.organization.length - a.organization.length).splice(2)
    }
    if (doubt) remember(doubt.why, shown, doubt.like)
    if (beginsLikeList(organization)) remember('begins-like-a-list', shown)
    if (!/\p{L}/u.test(organization)) remember('no-letter', shown)
    if (isDateOrNumber(organization)) remember('date-or-number', shown)
    if (holdsSite(organization)) remember('holds-a-site', shown)
    if (looksBroken(organization)) remember('looks-broken', shown)
    if (mixesAlphabets(organization)) remember('mixed-alphabets', shown)
    if (looksLikeHeading(organization)) remember('like-a-heading', shown)
    if (looksLikePerson(organization)) remember('like-a-person', shown)
    const near = nearKey(organization)
    const other = near === '' ? undefined : spellings.get(near)
    if (other !== undefined) remember('near-double', shown, other)
    else if (near !== '') spellings.set(near, organization)
  }

  function result(): Shown {
    const long = longest.map((row): StrangeRow => ({ ...row, why: 'longest' }))
    const all = [...long, ...[...strange.values()].flat()]
    const more = [...counted].flatMap(([why, count]): [Strange, number][] => {
      const left = count - all.filter((one) => one.why === why).length
      return left > 0 ? [[why, left]] : []
    })
    return { first, last, strange: all, more: Object.fromEntries(more) }
  }

  return { add, result }
}
