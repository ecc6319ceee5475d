/** Before the name of a column in a form that asks for a file. */
export const COLUMN = 'column.'

/** The columns that were ticked, and whatever else was sent like one. */
export function tickedColumns(form: Record<string, string>): string[] {
  return Object.keys(form).flatMap((name) => (name.startsWith(COLUMN) ? [name.slice(COLUMN.length)] : []))
}
