import type { Query } from '@/app/parts/list-filter'
import { TypedAgain } from '@/app/[language]/desk/parts/typed-again'
import { Done } from '@/app/parts/said'
import type { FormAgain } from '@/app/parts/form'
import { ErrorSummary } from '@/app/parts/error-summary'
import { Warning } from '@/app/parts/warning'
import { findOrganizationNames } from '@/domain/signature/desk/names'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type ReviewedProps = {
  organizer: Organizer
  slug: string
  query: Query
  back: string
  language: string
  prefix: string
}

/** What was just done with an organization; a recorded check with its name and the way back. */
export async function Reviewed({ organizer, slug, query, back, language, prefix }: ReviewedProps) {
  const done = typeof query.done === 'string' ? query.done : undefined
  const id = done === 'checked' && typeof query.id === 'string' ? query.id : null
  if (id === null) return <Done done={done} language={language} />
  const organization = (await findOrganizationNames(organizer, slug, [id])).get(id)
  const action = inLanguage(prefix, paths.deskTakeBack(slug, id))
  return (
    <Done {...{ done, organization, language }}>
      <Undo {...{ action, back, language }} />
    </Done>
  )
}

function Undo({ action, back, language }: { action: string; back: string; language: string }) {
  return (
    <form method="post" action={action} className="mt-3">
      <input type="hidden" name="back" value={back} />
      <button className="button-quiet">{translator(language, 'desk')('undo')}</button>
    </form>
  )
}

type RefusedProps = {
  again: FormAgain<'source' | 'note' | 'signature'> | null
  shown: string[]
  language: string
}

/** What was refused, on top: with the way to the row's form, or alone when that row is not on this page any more. */
export function Refused({ again, shown, language }: RefusedProps) {
  if (!again) return null
  const [[name, fault] = ['source', undefined]] = Object.entries(again.faults)
  const sentence = again.refusal ?? fault ?? ''
  const id = again.values.signature ?? ''
  if (shown.includes(id)) {
    const errors = [{ field: `${name}-${id}`, sentence }]
    return <ErrorSummary title={translator(language, 'desk')('errors')} errors={errors} />
  }
  return (
    <>
      <Warning>{sentence}</Warning>
      <TypedAgain language={language} only={['source', 'note']} />
    </>
  )
}
