export const STEPS = [
  'reading',
  'refused',
  'mapping',
  'checking',
  'checked',
  'importing',
  'finished',
  'cancelled',
  'undoing',
  'undone',
] as const
export type Step = (typeof STEPS)[number]

type Times = Record<
  | 'readAt'
  | 'checkAskedAt'
  | 'checkedAt'
  | 'startedAt'
  | 'finishedAt'
  | 'cancelledAt'
  | 'undoAskedAt'
  | 'undoneAt',
  Date | null
> & { refusal: string | null }

/** Where an import stands, derived from its facts. */
export function stepOf(times: Times): Step {
  if (times.undoneAt) return 'undone'
  if (times.undoAskedAt) return 'undoing'
  if (times.finishedAt) return 'finished'
  if (times.cancelledAt) return 'cancelled'
  if (times.refusal) return 'refused'
  if (times.startedAt) return 'importing'
  if (times.checkedAt) return 'checked'
  if (times.checkAskedAt) return 'checking'
  return times.readAt ? 'mapping' : 'reading'
}
