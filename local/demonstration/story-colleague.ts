import { sql } from '@/db/client'
import { askColleague } from '@/domain/proof/ask-colleague'
import { countersign, denySignature } from '@/domain/proof/countersign'
import { readMail } from './mail'
import { expectDone, type Officer } from './officer'

/** Names a colleague; the mail they get. Null when they said something before an interruption. */
async function ask({ token, domain, campaignId, later }: Officer) {
  const asked = await askColleague(token, { email: `treasurer@${domain}`, role: 'Treasurer' }, later(1))
  const done = typeof asked !== 'string' && asked.faults.colleague === 'colleague-done'
  if (asked !== 'done' && !done) throw new Error(JSON.stringify(asked))
  return done ? null : readMail(campaignId, 'countersign')
}

/** The colleague countersigns. */
export async function letCountersign(officer: Officer): Promise<void> {
  const mail = await ask(officer)
  if (!mail) return
  const typed = { code: mail.code ?? '', name: 'Invented Colleague', role: 'Treasurer' }
  expectDone(await countersign(mail.token, typed, officer.later(4)))
}

/** The colleague says that the organization did not sign. */
export async function letObject(officer: Officer): Promise<void> {
  const [held] = await sql()`select from signatures where id = ${officer.signatureId} and held_at is not null`
  const mail = held ? null : await ask(officer)
  if (mail) expectDone(await denySignature(mail.token, mail.code ?? '', officer.later(4)))
}
