import { askColleague } from '@/domain/proof/ask-colleague'
import { askForCheck, startChallenge } from '@/domain/proof/challenge'
import type { ChallengeRefusal } from '@/domain/proof/proof'
import { requestAddressChange } from '@/domain/signature/rights/request-address-change'
import { answerQuestion } from '@/domain/review/answer-question'
import { cancelAddressChange } from '@/domain/signature/rights/cancel-address-change'
import { changeShowing } from '@/domain/signature/rights/change-showing'
import { chooseUpdates } from '@/domain/signature/rights/choose-updates'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { stateDecision } from '@/domain/signature/rights/state-decision'
import { leaveRoleAddress } from '@/domain/signature/rights/leave-role-address'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { settleEmail } from '@/domain/text/email-slip'
import { readOwnCorrections } from '../own-form'

type Form = Record<string, string>
type Whole = 'done' | 'link-unknown' | 'not-possible'
/** What became of an act: done, refused as a whole, or refused by field with everything typed. */
type Outcome = Whole | { typed: Form; faults: Partial<Record<string, string>>; refusal?: string }

/** What each button and form of the own page does, by the name it sends. */
export const acts: Record<string, (token: string, form: Form) => Promise<Outcome>> = {
  hide: (token) => changeShowing(token, 'hide'),
  show: (token) => changeShowing(token, 'show'),
  news: (token) => chooseUpdates(token, 'news'),
  'no-news': (token) => chooseUpdates(token, 'no-news'),
  stop: (token) => cancelAddressChange(token),
  withdraw: (token) => withdrawSignature(token),
  dns: async (token) => challengeOutcome(await startChallenge(token)),
  'dns-check': async (token) => challengeOutcome(await askForCheck(token)),
  correct,
  address,
  colleague,
  decision,
  answer,
  role,
}

const isWhole = (result: string): result is Whole =>
  result === 'done' || result === 'link-unknown' || result === 'not-possible'

async function correct(token: string, form: Form): Promise<Outcome> {
  const typed = readOwnCorrections(form)
  const result = await correctSignature(token, typed)
  if (result === 'organization-twice') return { typed, faults: {}, refusal: result }
  return typeof result === 'string' ? result : { typed, faults: result.faults }
}

async function decision(token: string, form: Form): Promise<Outcome> {
  const typed = { decisionBody: form.decisionBody ?? '', decisionOn: form.decisionOn ?? '' }
  const result = await stateDecision(token, { body: typed.decisionBody, on: typed.decisionOn })
  return typeof result === 'string' ? result : { typed, faults: result.faults }
}

async function address(token: string, form: Form): Promise<Outcome> {
  const typed = { email: form.email ?? '' }
  const meant = settleEmail(typed.email, form.emailChoice)
  if (meant === null) return { typed, faults: { email: 'email-slip' } }
  const result = await requestAddressChange(token, meant)
  return isWhole(result) ? result : { typed, faults: { email: result } }
}

function challengeOutcome(result: 'done' | ChallengeRefusal): Outcome {
  return isWhole(result) ? result : { typed: {}, faults: {}, refusal: result }
}

async function colleague(token: string, form: Form): Promise<Outcome> {
  const typed = { colleague: form.colleague ?? '', colleagueRole: form.colleagueRole ?? '' }
  const result = await askColleague(token, { email: typed.colleague, role: typed.colleagueRole })
  return typeof result === 'string' ? result : { typed, faults: result.faults }
}

async function role(token: string, form: Form): Promise<Outcome> {
  const typed = { role: form.role ?? '' }
  const result = await leaveRoleAddress(token, typed.role)
  return isWhole(result) ? result : { typed, faults: { role: result } }
}

async function answer(token: string, form: Form): Promise<Outcome> {
  const typed = { answer: form.answer ?? '' }
  const result = await answerQuestion(token, typed.answer)
  return isWhole(result) ? result : { typed, faults: { answer: result } }
}
