import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A server that fetches what a visitor names can be made to knock at doors behind it. Ours calls its database, the provider of mail
// and the resolver that the host names, and nothing else: whoever needs another call has to name it here, and say whom it asks.

const CALLS: Record<string, string> = {
  'emails/resend.ts': 'the provider of mail, at one address',
  'emails/smtp.ts': 'the mail server of the settings',
  'domain/mail/resend-report.ts': 'nobody: the library checks a signature here',
  'domain/organization/ask-dns.ts': 'the resolver, for TXT',
}
/** In the reader's browser, to this site. */
const IN_BROWSERS = [
  'app/[language]/(front)/about/check/check-in-browser.ts',
  'app/[language]/desk/campaigns/[slug]/parts/watch.tsx',
  'app/[language]/desk/campaigns/[slug]/updates/[id]/parts/keep-up.tsx',
  'app/[language]/desk/parts/use-live-html.ts',
  'app/parts/sign-form/new-edition.ts',
  'app/parts/sign-form/send.ts',
  'public/count.js',
]

const calls =
  /(?<![.\w-])fetch\(|\b(?:connect|createConnection|get|request)\b[^'\n]*from 'node:(?:https?|http2|net|tls)'|from '(?:undici|nodemailer|resend|node:dns(?:\/promises)?|node:dgram)'|import\('(?:undici|nodemailer|resend)'\)/

test('nothing that a visitor types is an address that the server calls', () => {
  const rooms = [
    'app',
    'bundle',
    'db',
    'domain',
    'emails',
    'fonts',
    'front',
    'messages',
    'process',
    'public',
    'worker',
  ]
  const inRooms = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
  )
  const files = [...readdirSync('.'), ...inRooms].filter((path) => /(?<!\.test)\.(?:tsx?|js)$/.test(path))
  expect(files.length).toBeGreaterThan(500)
  const calling = files.filter((path) =>
    calls.test(readFileSync(path, 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '')),
  )
  expect(calling.toSorted()).toEqual([...Object.keys(CALLS), ...IN_BROWSERS].toSorted())
})
