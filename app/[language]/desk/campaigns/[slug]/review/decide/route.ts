import { refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import type { DeskRefusal } from '@/app/[language]/desk/parts/refusals'
import { approveSignature } from '@/domain/review/approve'
import { approveBurst } from '@/domain/review/burst'
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

/** `id:version`, as the page wrote them. */
const readSeen = (seen = '') =>
  seen.split(' ').map((one) => {
    const [id = '', version = ''] = one.split(':')
    return { id, version }
  })

const form = formsOf<DeskRefusal>(({ prefix, page, form }, refusal) => {
  const field = (['source', 'reason', 'question'] as const).find((name) => refusal.startsWith(`${name}-`))
  return refuse(prefix, page, refusal, {
    values: {
      signature: form.signature ?? '',
      source: form.source ?? '',
      reason: form.reason ?? '',
      question: form.question ?? '',
    },
    field,
  })
})

/** Decides about one signature, then shows the next one. */
export const { GET, POST } = form({
  page: ({ slug }: Place, { signature }) => queueAt(slug, signature),
  act: async (organizer, { place, prefix, form }) => {
    if (form.decision === 'approve-burst') {
      const result = await approveBurst(organizer, place.slug, readSeen(form.seen))
      if (typeof result === 'string') return result
      return seeDone(prefix, queueAt(place.slug, form.next), `burst&count=${result.approved}`)
    }
    const verb = Object.hasOwn(VERBS, form.decision ?? '') ? VERBS[form.decision!] : undefined
    if (!verb) return 'unreadable'
    const result = await verb.act(organizer, place.slug, form.signature ?? '', form)
    if (result !== 'done') return result
    return seeDone(prefix, queueAt(place.slug, form.next), `${verb.done}&of=${form.signature}`)
  },
})
