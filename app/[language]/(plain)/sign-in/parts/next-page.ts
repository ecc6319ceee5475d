import { paths } from '@/paths'

/** Where to go after signing in: a path of the desk, or null. Anything that could lead off the site is dropped. */
export function readNext(next: string | string[] | undefined): string | null {
  if (typeof next !== 'string' || !next.startsWith(paths.desk()) || next.includes('..')) return null
  return /^(?:[/?][\w\-.*/?=&%~+]*)?$/.test(next.slice(paths.desk().length)) ? next : null
}
