import { isDatabaseDown } from '@/app/parts/api-answer'
import { noteUnavailable } from '@/front/unavailable'

/** Next calls this with what a page or a handler threw, before it answers. */
export function onRequestError(error: unknown, request: { headers: NodeJS.Dict<string | string[]> }): void {
  const policy = request.headers['content-security-policy']
  if (typeof policy === 'string' && isDatabaseDown(error)) noteUnavailable(policy)
}
