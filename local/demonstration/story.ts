import { sql } from '@/db/client'
import { settleAnswer } from '@/domain/proof/answer-challenges'
import { startChallenge } from '@/domain/proof/challenge'
import { settleRecheck } from '@/domain/proof/recheck-domains'
import { answerQuestion } from '@/domain/review/answer-question'
import { askSigner } from '@/domain/review/ask'
import { findDataKey } from '@/domain/seal/data-key'
import { openProof } from '@/domain/signature/proofs'
import { askForCode } from '@/domain/objection/ask-for-code'
import { objectToSignature } from '@/domain/objection/object'
import { readMail } from './mail'
import { expectDone, type Officer } from './officer'
import type { Story } from './plan'
import { letCountersign, letObject } from './story-colleague'

// What an organization's officer does behind the own page, and what comes of it. Each is safe to repeat.

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
