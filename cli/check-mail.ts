import { type LineState, readLineState } from '@/domain/mail/line-state'
import { checkDoor, type DoorFinding } from '@/emails/check-door'

const DOMAINS = 'https://resend.com/domains'

/** Says whether email can leave, what to do if not, and what waits. Nothing is sent. */
export async function checkMail(now = new Date()): Promise<{ said: string; ok: boolean }> {
  const [finding, state] = await Promise.all([checkDoor(), readLineState(now)])
  return {
    said: `Email: ${sentence(finding)}\n${lineSentence(state, now)}`,
    ok: GOOD.includes(finding.found),
  }
}

/** Minutes after which a mail that was never tried makes one wonder. */
const LONG = 10

function lineSentence({ waiting, oldest, fault, pausedUntil }: LineState, now: Date): string {
  if (!oldest) return 'No email is waiting to leave.'
  const minutes = Math.floor((now.getTime() - oldest.getTime()) / 60_000)
  const said = [`Emails waiting to leave: ${waiting}, the oldest for ${minutes} min.`]
  if (fault) said.push(`One was tried and failed: ${fault}.`)
  else if (minutes >= LONG)
    said.push(
      'None was tried: is the worker running? After a rush from one network, emails wait up to an hour.',
    )
  if (pausedUntil) said.push(`The next attempt is at ${pausedUntil.toISOString()}.`)
  return said.join(' ')
}

const GOOD: DoorFinding['found'][] = ['verified', 'may-not-look', 'ready']

function sentence(finding: DoorFinding): string {
  const { name } = finding
  switch (finding.found) {
    case 'verified':
      return `Resend takes the key, and ${name} is verified there.`
    case 'may-not-look':
      return `Resend takes the key, which may only send. Check at ${DOMAINS} that ${name} is verified.`
    case 'no-such-domain':
      return `Resend doesn’t know ${name}, the domain in MAIL_FROM. Add it at ${DOMAINS} and set the DNS records named there.`
    case 'not-verified':
      return `Resend hasn’t verified ${name} (${finding.detail}), so it may refuse to send. Set the DNS records named at ${DOMAINS}, then press “Verify” there.`
    case 'key-refused':
      return `Resend refuses RESEND_API_KEY (${finding.detail}). Create a key at https://resend.com/api-keys and restart the worker with it.`
    case 'unreachable':
      return `${name} can’t be reached (${finding.detail}). Check the address, the network and the firewall.`
    case 'no-encryption':
      return (
        `${name} gives no encrypted connection (${finding.detail}), so nothing is sent. It must offer STARTTLS, or TLS from the start with ` +
        'smtps://, with a certificate for the name in SMTP_URL. In a private network, add ?ignoreTLS=true to SMTP_URL.'
      )
    case 'login-refused':
      return `${name} refuses the name and password in SMTP_URL (${finding.detail}). Percent-encode special characters in them.`
    case 'ready': {
      const login = finding.login ? 'takes the login' : 'takes email without a login'
      const how = finding.encrypted ? '' : ' It isn’t encrypted, because SMTP_URL says ignoreTLS=true.'
      return `the mail server ${name} answers and ${login}.${how}`
    }
  }
}
