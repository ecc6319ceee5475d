import { request } from 'undici'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { emailIndex } from '@/domain/signature/private'
import { paths } from '@/paths'
import type { Measured } from '../campaign'
import type { Person } from './people'

// What people were told against what is stored, shown, counted and mailed.

export type Fault = { what: string; from: number; until: number }

export type Judgment = {
  /** What was granted and isn't so. */
  lost: string[]
  /** What is there more than once, or without having been asked for. */
  doubled: string[]
  /** Mails that came again under their Message-ID, because a fault fell between their last line and its note. */
  repeated: number
}

type Row = {
  mailbox: string
  confirmed: boolean
  withdrawn: boolean
  hidden: boolean
  events: number
  asked: number
  told: number
  /** Mails that don't ask to confirm: who signs again after confirming is sent the link once more. */
  others: number
  unsent: number
}

/** Seconds around a fault in which a mail may have been handed over without being noted. */
const UNNOTED = 20

async function storedBy({ id }: Measured): Promise<Map<string, Row[]>> {
  const rows = await sql()<Row[]>`
    select encode(s.email_index, 'hex') as mailbox, confirmed_at is not null as confirmed,
      withdrawn_at is not null as withdrawn, hidden_at is not null as hidden,
      (select count(*)::int from events e where e.signature_id = s.id and kind = 'signature-confirmed') as events,
      (select count(*)::int from outbox o where o.signature_id = s.id and template = 'confirm') as asked,
      (select count(*)::int from outbox o where o.signature_id = s.id and template = 'confirmed') as told,
      (select count(*)::int from outbox o where o.signature_id = s.id and template <> 'confirm') as others,
      (select count(*)::int from outbox o where o.signature_id = s.id and sent_at is null
        and last_fault is distinct from 'dropped') as unsent
    from signatures s where campaign_id = ${id}`
  const stored = new Map<string, Row[]>()
  for (const row of rows) stored.set(row.mailbox, [...(stored.get(row.mailbox) ?? []), row])
  return stored
}

/** The count that readers see, the public rows, the numbers that were given, and the names in the public file. */
async function shownBy(origin: string, { id, slug }: Measured) {
  const file = await request(`${origin}${paths.signatoriesCsv(slug)}`)
  const names = (await file.body.text()).match(/Invented Signer [a-z]+/g) ?? []
  const [counts] = await sql()<Record<'totals' | 'listed' | 'numbers' | 'last' | 'confirmed', number>[]>`
    select (select coalesce(sum(listed), 0)::int from totals where campaign_id = ${id}) as totals,
      (select count(*)::int from signatories where campaign_id = ${id}) as listed,
      count(distinct number)::int as numbers, coalesce(max(number), 0)::int as last, count(confirmed_at)::int as confirmed
    from signatures where campaign_id = ${id}`
  return { names, ...counts! }
}

/** Whether a mail that came again did so because of one of these. */
function isExcused(times: number[], faults: Fault[]): boolean {
  const near = 1000 * UNNOTED
  return faults.some(({ from, until }) => times[0]! > from - near && times[0]! < until + near)
}

/** How long after the first one the second came, and after which fault the first. */
function after([first = 0, second = 0]: number[], faults: Fault[]): string {
  const before = faults.filter(({ from }) => from < first).at(-1)
  const seconds = (from: number, until: number) => `${Math.round((until - from) / 1000)} s`
  return `after ${seconds(first, second)}${before ? `, ${seconds(before.from, first)} after ${before.what}` : ''}`
}

/** @param unnoting the faults over which a mail that was handed over may have been forgotten; none where the provider knows each mail */
export async function judge(
  origin: string,
  campaign: Measured,
  people: Person[],
  faults: Fault[],
  unnoting: Fault[],
): Promise<Judgment> {
  const stored = await storedBy(campaign)
  const { names, totals, listed, numbers, last, confirmed } = await shownBy(origin, campaign)
  const key = await findDataKey(campaign.id)
  const onList = new Set(names)
  const found: Judgment = { lost: [], doubled: [], repeated: 0 }
  const lost = (holds: boolean, what: string) => void (holds || found.lost.push(what))
  const once = (holds: boolean, what: string) => void (holds || found.doubled.push(what))

  for (const person of people) {
    const rows = stored.get(emailIndex(key, person.email).toString('hex')) ?? []
    const [row] = rows
    once(rows.length <= 1, `${person.email} is stored ${rows.length} times`)
    lost(!person.signed || rows.length > 0, `${person.email} was thanked and isn’t stored`)
    if (!row) continue
    lost(!person.confirmed || row.confirmed, `${person.email} confirmed and doesn’t count`)
    lost(!person.withdrew || row.withdrawn, `${person.email} withdrew and still counts`)
    lost(!person.hid || row.hidden, `${person.email} hid and is still shown`)
    lost(row.unsent === 0, `${person.email} has mail in line`)
    const shown = row.confirmed && !row.withdrawn && !row.hidden
    lost(onList.has(person.name) === shown, `${person.name} is ${shown ? 'not ' : ''}on the list`)
    once(row.events === Number(row.confirmed), `${person.email} counted ${row.events} times`)
    once(
      row.asked === 1 && row.told === Number(row.confirmed),
      `${person.email}: ${row.asked}, ${row.told} mails`,
    )
    const { confirm, other } = person.asked
    lost(confirm.size > 0, `${person.email} was not mailed`)
    lost(other.size > 0 || !row.confirmed || row.withdrawn, `${person.email} was not told`)
    once(confirm.size <= 1 && other.size <= row.others, `${person.email} got two mails for one`)
    for (const times of [...confirm.values(), ...other.values()].filter(({ length }) => length > 1)) {
      if (isExcused(times, unnoting)) found.repeated += 1
      else once(false, `${person.email} got one mail again ${after(times, faults)}`)
    }
  }
  once(names.length === onList.size, `${names.length - onList.size} names are on the list again`)
  lost(
    names.length === listed && listed === totals,
    `${names.length} names, ${listed} rows, ${totals} counted`,
  )
  once(
    numbers === confirmed && last === confirmed,
    `${confirmed} confirmed, ${numbers} numbers up to ${last}`,
  )
  return found
}
