/** Where to go after signing in: a path of the desk, or null. Anything that could lead off the site is dropped. */
export function readNext(next: string | string[] | undefined): string | null {
  if (typeof next !== 'string' || !/^\/desk(?:[/?][\w\-.*/?=&%~+]*)?$/.test(next)) return null
  return next.includes('..') ? null : next
}
