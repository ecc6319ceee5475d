import { refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import type { DeskRefusal } from '@/app/[language]/desk/parts/refusals'
import { approveSignature } from '@/domain/review/approve'
import { askSigner } from '@/domain/review/ask'
import { holdForReason, rejectSignature } from '@/domain/review/set-aside'
import type { Organizer } from '@/domain/team/team'
import { paths } from '@/paths'

type Form = Record<string, string>
type Place = { slug: string }
type Verb = (organizer: Organizer, slug: string, id: string, form: Form) => Promise<'done' | DeskRefusal>

const VERBS: Record<string, { act: Verb; done: string }> = {
  approve: {
    act: (organizer, slug, id, form) =>
      approveSignature(organizer, slug, id, { source: form.source ?? '', note: '', seen: form.seen ?? '' }),
    done: 'approved',
  },
  hold: { act: (organizer, slug, id, form) => holdForReason(organizer, slug, id, form.reason), done: 'held' },
  reject: {
    act: (organizer, slug, id, form) => rejectSignature(organizer, slug, id, form.reason),
    done: 'rejected',
  },
  ask: {
    act: (organizer, slug, id, form) => askSigner(organizer, slug, id, form.question ?? ''),
    done: 'asked',
  },
}

/** The queue at one of its items. */
const queueAt = (slug: string, id: string | undefined) =>
  paths.deskReview(slug) + (id ? `?at=${encodeURIComponent(id)}` : '')

const form = formsOf<DeskRefusal>(({ prefix, page, form }, refusal) => {
  const field = (['source', 'reason', 'question'] as const).find((name) => refusal.startsWith(`${name}-`))
  return refuse(prefix, page, refusal, {
    values: { source: form.source ?? '', reason: form.reason ?? '', question: form.question ?? '' },
    field,
  })
})

/** Decides about one signature, then shows the next one. */
export const { GET, POST } = form({
  page: ({ slug }: Place, { signature }) => queueAt(slug, signature),
  act: async (organizer, { place, prefix, form }) => {
    const verb = Object.hasOwn(VERBS, form.decision ?? '') ? VERBS[form.decision!] : undefined
    if (!verb) return 'unreadable'
    const result = await verb.act(organizer, place.slug, form.signature ?? '', form)
    return result === 'done' ? seeDone(prefix, queueAt(place.slug, form.next), verb.done) : result
  },
})
