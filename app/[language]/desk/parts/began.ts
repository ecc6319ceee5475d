import { createHash } from 'node:crypto'
import type { FormAgain } from '@/app/parts/form'

// Two tabs change different fields of one form: what nobody touched in the older one takes nothing back there.

type Values = Partial<Record<string, string>>

/** What each field of a form showed at first, told in a few characters: its field `began`. */
export function beganWith(fields: readonly string[], stored: Values): string {
  return fields.map((field) => `${field}:${told(stored, field)}`).join(' ')
}

function told(values: Values, field: string): string {
  // A moment is a time and its zone together; the zone alone, which the browser proposes, is none.
  const moment = values.closesAt ? `${values.closesAt} ${values.closesZone ?? ''}` : ''
  const value = field === 'closesAt' || field === 'closesZone' ? moment : (values[field] ?? '')
  return createHash('sha256').update(value.normalize('NFC')).digest('hex').slice(0, 16)
}

/** Whether a form came back because somebody saved after it was opened: `refuse` leaves out what it had seen. */
export function cameTooLate(again: FormAgain | null): boolean {
  return Boolean(again?.values.began) && again?.values.seen === undefined
}

/** A form that came too late, on top of what is stored now: a field that nobody touched in it shows that. */
export function onTopOf<Field extends string>(
  again: FormAgain<Field> | null,
  stored: Values,
): FormAgain<Field> | null {
  if (!again || !cameTooLate(again)) return again
  const values: Values = { ...again.values }
  const began = (again.values as Values).began?.split(' ') ?? []
  const untouched = Object.keys(stored).filter((field) => began.includes(`${field}:${told(values, field)}`))
  for (const field of untouched) values[field] = stored[field]
  return { ...again, values: values as FormAgain<Field>['values'] }
}
