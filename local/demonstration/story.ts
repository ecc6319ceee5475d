import { sql } from '@/db/client'
import { settleAnswer } from '@/domain/proof/answer-challenges'
import { askColleague } from '@/domain/proof/ask-colleague'
import { startChallenge } from '@/domain/proof/challenge'
import { countersign, denySignature } from '@/domain/proof/countersign'
import { settleRecheck } from '@/domain/proof/recheck-domains'
import { answerQuestion, askSigner } from '@/domain/review/ask'
import { findDataKey } from '@/domain/seal/data-key'
import { openProof } from '@/domain/signature/proofs'
import type { Organizer } from '@/domain/team/team'
import { askForCode } from '@/domain/objection/ask-for-code'
import { objectToSignature } from '@/domain/objection/object'
import { readMail } from './mail'
import type { Story } from './plan'

// What an organization's officer does behind the own page, and what comes of it. Each is safe to repeat.

type Officer = {
  organizer: Organizer
  slug: string
  campaignId: string
  signatureId: string
  /** The key to the own page. */
  token: string
  domain: string
  /** So many hours after it was signed. */
  later: (hours: number) => Date
}

const TELL: Record<Story, (officer: Officer) => Promise<void>> = {
  countersigned: letCountersign,
  domain: proveDomain,
  lapsed: letLapse,
  objected: letObject,
  answered: letAnswer,
  disowned: letDisown,
}

/** Plays what happens to an organization beside its signature. */
export async function tell(story: Story, officer: Officer): Promise<void> {
  await TELL[story](officer)
}

/** Names a colleague; the mail they get. Null when they said something before an interruption. */
async function ask({ token, domain, campaignId, later }: Officer) {
  const asked = await askColleague(token, { email: `treasurer@${domain}`, role: 'Treasurer' }, later(1))
  const done = typeof asked !== 'string' && asked.faults.colleague === 'colleague-done'
  if (asked !== 'done' && !done) throw new Error(JSON.stringify(asked))
  return done ? null : readMail(campaignId, 'countersign')
}

async function letCountersign(officer: Officer): Promise<void> {
  const mail = await ask(officer)
  if (!mail) return
  const typed = { code: mail.code ?? '', name: 'Invented Colleague', role: 'Treasurer' }
  expectDone(await countersign(mail.token, typed, officer.later(4)))
}

async function letObject(officer: Officer): Promise<void> {
  const [held] = await sql()`select from signatures where id = ${officer.signatureId} and held_at is not null`
  const mail = held ? null : await ask(officer)
  if (mail) expectDone(await denySignature(mail.token, mail.code ?? '', officer.later(4)))
}

/** From the page of the organization, with a code that anybody with an address at its domain can get. */
async function letDisown({ slug, campaignId, signatureId, domain, later }: Officer): Promise<void> {
  const [listed] = await sql()<{ record: string }[]>`
    select record from signatories where signature_id = ${signatureId}`
  if (!listed) return
  const asked = { record: listed.record, letter: slug, email: `board@${domain}` }
  const answer = await askForCode(asked, 'en', null, later(20))
  if (typeof answer === 'string') throw new Error(answer)
  const mail = (await readMail(campaignId, 'objection'))!
  expectDone(await objectToSignature(mail.token, mail.code ?? '', later(20)))
}

async function proveDomain({ token, signatureId, domain, later }: Officer): Promise<void> {
  const [proven] = await sql()`select from proofs where signature_id = ${signatureId} and method = 'dns'`
  if (proven) return
  expectDone(await startChallenge(token, later(6)))
  const [challenge] = await sql()<{ token: string }[]>`
    select token from challenges where signature_id = ${signatureId}`
  // Nobody has this domain, and the worker's question would say so: its answer is invented like the domain.
  const found = { domain, result: 'confirmed' } as const
  await settleAnswer({ signatureId, token: challenge!.token }, found, later(7))
}

/** Its record was there when it was looked at again, and some days later it was not. */
async function letLapse(officer: Officer): Promise<void> {
  await proveDomain(officer)
  const { signatureId, campaignId, later } = officer
  const [proof] = await sql()<{ id: string; value: Buffer }[]>`
    select id, value from proofs where signature_id = ${signatureId} and method = 'dns' and lapsed_at is null`
  if (!proof) return
  const token = openProof(await findDataKey(campaignId), proof.id, 'value', proof.value)!
  await settleRecheck({ id: proof.id, signatureId, token }, 'confirmed', later(9 * 24))
  await settleRecheck({ id: proof.id, signatureId, token }, 'no-name', later(12 * 24))
}

async function letAnswer({ organizer, slug, signatureId, token, later }: Officer): Promise<void> {
  const [asked] = await sql()<{ answered: boolean }[]>`
    select answered_at is not null as answered from questions where signature_id = ${signatureId} limit 1`
  if (asked?.answered) return
  const question = 'Your website names another chair. Who may sign for you?'
  if (!asked) expectDone(await askSigner(organizer, slug, signatureId, question, later(2)))
  const answer =
    'I was elected last week, and the website is not up to date yet. Our secretary can confirm it.'
  expectDone(await answerQuestion(token, answer, later(9)))
}

function expectDone(result: unknown): void {
  if (result !== 'done') throw new Error(JSON.stringify(result))
}
