import { seeDone } from '@/app/[language]/desk/parts/act'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import { undoDecision } from '@/domain/review/undo'
import { paths } from '@/paths'

/** Undoes one of the reviewer's own decisions, and shows its signature again. */
export const { GET, POST } = deskForm({
  page: ({ slug }: { slug: string }) => paths.deskReview(slug),
  act: async (organizer, { place, prefix, page, form }) => {
    const undone = await undoDecision(organizer, place.slug, form.event)
    if (typeof undone === 'string') return undone
    return seeDone(
      prefix,
      `${page}?at=${encodeURIComponent(undone.signatureId)}`,
      `undone&of=${undone.signatureId}`,
    )
  },
})
