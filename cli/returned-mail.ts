import { type Reported, recordReport } from '@/domain/mail/record-report'
import { mailOfReturn } from '@/emails/return-address'

// A report is a few kilobytes; the returned mail behind it says nothing more.
const MOST_BYTES = 256 * 1024

/** What a message that came to the return address says of the mail (RFC 3464, 2.3.3); null for what is no such report. */
export function reportIn(message: string): Reported | null {
  // Its own head says so: a mail that somebody writes may quote a report.
  const head = message.split(/\r?\n\r?\n/, 1)[0]!
  if (
    !/^content-type:\s*multipart\/report\b/im.test(head) ||
    !/\breport-type="?delivery-status\b/i.test(head)
  )
    return null
  if (!/^content-type:\s*message\/delivery-status\b/im.test(message)) return null
  const action = /^action:\s*(failed|delayed|delivered)\b/im.exec(message)?.[1]?.toLowerCase()
  if (action === 'failed') return 'returned'
  return action === 'delayed' || action === 'delivered' ? action : null
}

/** Reads at most 256 KB of what the mail server hands over, and drops the rest so that it isn't told of a broken pipe. */
export async function readMessage(input: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    if (size < MOST_BYTES) chunks.push(chunk)
    size += chunk.length
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('latin1')
}

/** Records what came back to an address that names the mail; says in one line what it was. */
export async function takeReturned(recipient: string, message: string): Promise<string> {
  const mail = mailOfReturn(recipient)
  if (!mail)
    return 'Ignored: the address names no email of this site. MAIL_RETURN_TO must be set as it was when the email left.'
  const what = reportIn(message)
  if (!what) return 'Ignored: this is no delivery report.'
  return (await recordReport({ what, mail, to: null }))
    ? `Recorded: ${what}.`
    : 'Nothing new: it was reported before, or the email is more than a week old.'
}
