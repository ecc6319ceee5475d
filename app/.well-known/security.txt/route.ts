import { environment } from '@/env'
import { absolute, paths } from '@/paths'

export const dynamic = 'force-dynamic'

const DAY = 86_400_000
// RFC 9116, 2.5.5 asks for less than a year; the file is written anew each time it is read.
const DAYS = 180

/** Whom to tell about a weakness of this site: its host (RFC 9116). */
export function GET() {
  const until = new Date(Math.floor(Date.now() / DAY + DAYS) * DAY)
  const lines = [
    `Contact: mailto:${environment().HOST_CONTACT}`,
    `Expires: ${until.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute(paths.securityContact())}`,
  ]
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
  return new Response(`${lines.join('\n')}\n`, { headers })
}
