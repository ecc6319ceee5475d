import { refuse, seeDone } from '../../../parts/act'
import { formsOf } from '../../../parts/desk-form'
import type { DeskRefusal } from '../../../parts/refusals'
import type { CheckRefusal } from '@/domain/signature/desk/record-check'
import type { TakenBack } from '@/domain/signature/desk/take-back-check'
import type { Organizer } from '@/domain/team/team'
import { paths } from '@/paths'
import { returnQuery } from '../parts/signature-filter'

// What both acts of the review share: where they come back to, and how a refusal is shown beside its row.

type SignatureParams = { slug: string; id: string }
type Form = Record<string, string>
type Result = 'done' | 'check-waits' | TakenBack | CheckRefusal

/** The page of the table that a review's form came from. */
const tablePage = ({ slug }: SignatureParams, { back }: Form) =>
  paths.deskSignatures(slug) + returnQuery(back)

const form = formsOf<DeskRefusal>(({ prefix, page, place, form }, refusal) => {
  const values = {
    signature: (place as SignatureParams).id,
    source: form.source ?? '',
    note: form.note ?? '',
  }
  const field = (['source', 'note'] as const).find((name) => refusal.startsWith(`${name}-`))
  return refuse(prefix, page, refusal, { values, field })
})

/** A review's form: lets the organizer act, then back to the table with a notice or the refusal. */
export function reviewForm(
  verb: (organizer: Organizer, place: SignatureParams, form: Form) => Promise<Result>,
) {
  return form({
    page: tablePage,
    act: async (organizer, { place, prefix, page, form }) => {
      const result = await verb(organizer, place, form)
      if (result === 'done') return seeDone(prefix, page, `checked&id=${encodeURIComponent(place.id)}`)
      if (result === 'check-waits' || result === 'check-taken-back-listed')
        return seeDone(prefix, page, result)
      if (result === 'check-taken-back') return seeDone(prefix, page, 'taken-back')
      return result === 'import-taken-off' ? seeDone(prefix, page, 'taken-off') : result
    },
  })
}
