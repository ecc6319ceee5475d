/**
 * What yazl needs to write the same bytes in every time zone: ZIP's old form of a time alone, which is local, made of local
 * fields. At noon, because in some zones there are nights without every hour.
 */
export function onDay(day: Date): { mtime: Date; forceDosTimestamp: true } {
  const mtime = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12)
  return { mtime, forceDosTimestamp: true }
}
