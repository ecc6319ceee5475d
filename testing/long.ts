/** What `npm run test:long` tries in full, and `npm test` in a part of it that finds the same kinds of faults. */
export function inLong<T>(whole: T, part: T): T {
  return process.env.LONG_TESTS === 'yes' ? whole : part
}
