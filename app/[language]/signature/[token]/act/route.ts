import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { askColleague } from '@/domain/proof/ask-colleague'
import { askForCheck, startChallenge } from '@/domain/proof/challenge'
import type { ChallengeRefusal } from '@/domain/proof/proof'
import { requestAddressChange } from '@/domain/signature/rights/request-address-change'
import { answerQuestion } from '@/domain/review/ask'
import { cancelAddressChange } from '@/domain/signature/rights/cancel-address-change'
import { changeShowing } from '@/domain/signature/rights/change-showing'
import { chooseUpdates } from '@/domain/signature/rights/choose-updates'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { stateDecision } from '@/domain/signature/rights/state-decision'
import { leaveRoleAddress } from '@/domain/signature/rights/leave-role-address'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { settleEmail } from '@/domain/text/email-slip'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'
import { readOwnCorrections } from '../own-form'

type Context = { params: Promise<{ language: string; token: string }> }
type Form = Record<string, string>
/** What became of an act: done, refused as a whole, or refused by field with everything typed. */
type Outcome =
  | 'done'
  | 'link-unknown'
  | 'not-possible'
  | { typed: Form; faults: Partial<Record<string, string>>; refusal?: string }

const acts: Record<string, (token: string, form: Form) => Promise<Outcome>> = {
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
  if (result === 'done' || result === 'link-unknown' || result === 'not-possible') return result
  return { typed, faults: { email: result } }
}

function challengeOutcome(result: 'done' | ChallengeRefusal): Outcome {
  if (result === 'done' || result === 'link-unknown' || result === 'not-possible') return result
  return { typed: {}, faults: {}, refusal: result }
}

async function colleague(token: string, form: Form): Promise<Outcome> {
  const typed = { colleague: form.colleague ?? '', colleagueRole: form.colleagueRole ?? '' }
  const result = await askColleague(token, { email: typed.colleague, role: typed.colleagueRole })
  return typeof result === 'string' ? result : { typed, faults: result.faults }
}

async function role(token: string, form: Form): Promise<Outcome> {
  const typed = { role: form.role ?? '' }
  const result = await leaveRoleAddress(token, typed.role)
  if (result === 'done' || result === 'link-unknown' || result === 'not-possible') return result
  return { typed, faults: { role: result } }
}

async function answer(token: string, form: Form): Promise<Outcome> {
  const typed = { answer: form.answer ?? '' }
  const result = await answerQuestion(token, typed.answer)
  if (result === 'done' || result === 'link-unknown' || result === 'not-possible') return result
  return { typed, faults: { answer: result } }
}

/** For an organization these take a tick: programs that check mail press buttons, and its name is not theirs to take off. */
const ENDING = new Set(['withdraw', 'erase'])

/** Where the page says what came of it. */
const ANCHORS: Partial<Record<string, string>> = {
  dns: '#dns',
  'dns-check': '#dns',
  colleague: '#ask-colleague',
}

/** The own page acts: each button and form names its action. Safe to repeat. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  const page = againAt(language, paths.signature(token))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const { action = '' } = form
  if (ENDING.has(action) && form.sure !== 'true' && (await findOwnSignature(token))?.kind === 'organization')
    return showAgain(page, { values: { sure: action }, faults: { sure: 'not-ticked' } }, 400)
  if (action === 'erase') return erase(language, token)
  const act = Object.hasOwn(acts, action) ? acts[action] : undefined
  if (!act) return showAgain(page, { values: {}, faults: {}, refusal: 'action-unknown' }, 400)
  const outcome = await act(token, form)
  if (outcome === 'done')
    return seeOther(`${inLanguage(language, paths.signature(token))}?done=${action}${ANCHORS[action] ?? ''}`)
  if (typeof outcome === 'string') {
    const status = outcome === 'link-unknown' ? 404 : 409
    return showAgain(page, { values: {}, faults: {}, refusal: outcome }, status)
  }
  const { typed, faults, refusal } = outcome
  return showAgain(page, { values: typed, faults, ...(refusal ? { refusal } : {}) }, refusal ? 409 : 400)
}

/** The page goes with the signature, so what follows is a page for everybody, in the language of this one. */
async function erase(prefix: string, token: string): Promise<Response> {
  const result = await eraseSignature(token)
  if (result === 'link-unknown')
    return showAgain(againAt(prefix, paths.signature(token)), { values: {}, faults: {} }, 404)
  const { language } = result
  const spoken =
    language && language !== 'en' && INTERFACE_LANGUAGES.includes(language) ? language : NO_PREFIX
  return seeOther(inLanguage(prefix === NO_PREFIX ? spoken : prefix, paths.signatureErased()))
}
