import type { TextFault } from '@/domain/text/text-fault'
import { checkOrganization } from '@/domain/text/name'

// What an organization's officer says about who decided to sign ("our board, on DATE"). It is the officer's word: it stands
// beside what was verified and raises no grade. Safe in the browser.

/** `body` as typed, such as "Board"; `on` is a day, YYYY-MM-DD. */
export type Decision = { body: string; on: string }

export type DecisionFault =
  | TextFault
  | 'decision-body-required'
  | 'decision-day-required'
  | 'decision-day-invalid'
  | 'decision-day-future'
export type DecisionFaults = { decisionBody?: DecisionFault; decisionOn?: DecisionFault }

/** Longest name of who decided, in code points. */
export const DECISION_BODY = 80
/** No open letter is older; a year with a slip in it is. */
const EARLIEST = '1990-01-01'
const DAY = 86_400_000

/** Faults of a tidied decision: both or neither, and a day that has come somewhere on earth. */
export function findDecisionFaults({ body, on }: Decision, now = new Date()): DecisionFaults {
  if (body === '' && on === '') return {}
  const bodyFault = body === '' ? 'decision-body-required' : checkOrganization(body, DECISION_BODY)
  const dayFault = on === '' ? 'decision-day-required' : findDayFault(on, now)
  return { ...(bodyFault && { decisionBody: bodyFault }), ...(dayFault && { decisionOn: dayFault }) }
}

function findDayFault(on: string, now: Date): DecisionFault | null {
  if (!isDay(on) || on < EARLIEST) return 'decision-day-invalid'
  // East of Greenwich it is tomorrow already.
  return on > new Date(now.getTime() + DAY).toISOString().slice(0, 10) ? 'decision-day-future' : null
}

/** Whether a text is a day of the calendar, as a date field sends it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
