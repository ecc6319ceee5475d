import { checkDoor, type DoorFinding } from '@/emails/check-door'

const DOMAINS = 'https://resend.com/domains'

/** Says whether email can leave, and what to do if not. Nothing is sent. */
export async function checkMail(): Promise<{ said: string; ok: boolean }> {
  const finding = await checkDoor()
  return { said: `Email: ${sentence(finding)}`, ok: GOOD.includes(finding.found) }
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
