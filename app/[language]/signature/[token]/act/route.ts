import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { INTERFACE_LANGUAGES } from '@/messages/translator'
import { inLanguage, NO_PREFIX, paths } from '@/paths'
import { acts } from './acts'

type Context = { params: Promise<{ language: string; token: string }> }

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
    const values = form.answer === undefined ? {} : { answer: form.answer }
    return showAgain(page, { values, faults: {}, refusal: outcome }, status)
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
