import { readForm, seeOther } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import type { DraftFaults } from '@/domain/campaign/campaign'
import type { Organizer } from '@/domain/team/team'
import { inLanguage } from '@/paths'
import { refuse, seeDone, signedOut } from './act'
import { draftAgain } from './draft-form'
import type { DeskRefusal } from './refusals'

type Form = Record<string, string>
type Context<Place> = { params: Promise<Place & { language: string }> }

/** A form that was sent: what its address names, the page it is on, without a language prefix, and what was typed. */
export type Sent<Place, Typed = unknown> = {
  place: Place
  prefix: string
  page: string
  form: Form
  typed: Typed
  request: Request
}

type Rules<Place, Typed, Refusal> = {
  /** The page that the form is on. */
  page: (place: Place, form: Form, request: Request) => string
  /** What was typed, shown again with every refusal. */
  typed?: (form: Form) => Typed
  /** The page shows what was typed to somebody signed out too; otherwise the page of those signed out meanwhile does. */
  alone?: true
  /** Lets a verb act. */
  act: (
    organizer: Organizer,
    sent: Sent<Place, Typed>,
  ) => Promise<'done' | Refusal | { faults: DraftFaults } | Response>
  /** The notice on the page when it is done. */
  done?: string
}

/** Makes the forms whose refusals are shown in this way. */
export function formsOf<Refusal extends string>(
  show: (sent: Sent<unknown, Form | undefined>, refusal: Refusal | 'unreadable') => Response,
) {
  /**
   * A form of the desk. POST finds out who asks, lets the verb act, and shows the form's page with a notice, or again with what is
   * wrong. GET is for its address opened again (a reload, a bookmark, the way back from signing in) and leads to that page.
   */
  return function form<Place, Typed extends Form | undefined = undefined>(
    rules: Rules<Place, Typed, Refusal>,
  ) {
    async function POST(request: Request, { params }: Context<Place>): Promise<Response> {
      const place = await params
      const form = await readForm(request)
      const page = rules.page(place, form ?? {}, request)
      const typed = (form ? rules.typed?.(form) : undefined) as Typed
      const sent = { place, prefix: place.language, page, form: form ?? {}, typed, request }
      if (!form) return show(sent, 'unreadable')
      const organizer = await whoIsAsking()
      if (!organizer && typed && rules.alone)
        return refuse(sent.prefix, page, 'signed-out', { values: typed })
      if (!organizer) return signedOut(sent.prefix, page, form)
      const result = await rules.act(organizer, sent)
      if (result instanceof Response) return result
      if (typeof result === 'object') return draftAgain(sent.prefix, page, typed ?? {}, result)
      if (result !== 'done') return show(sent, result)
      return rules.done ? seeDone(sent.prefix, page, rules.done) : seeOther(inLanguage(sent.prefix, page))
    }
    return { GET: leadBack(rules.page), POST }
  }
}

/** The GET of a form's address. */
export function leadBack<Place>(page: (place: Place, form: Form, request: Request) => string) {
  return async (request: Request, { params }: Context<Place>): Promise<Response> => {
    const place = await params
    return seeOther(inLanguage(place.language, page(place, {}, request)))
  }
}

/** A form of the desk, whose refusals are the desk's. */
export const deskForm = formsOf<DeskRefusal>(({ prefix, page, typed, form }, refusal) =>
  refuse(prefix, page, refusal, { values: typed ?? form }),
)
