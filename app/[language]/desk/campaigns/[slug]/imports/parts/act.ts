import { showRefusal } from '@/app/[language]/desk/parts/act'
import { formsOf } from '@/app/[language]/desk/parts/desk-form'
import { pageLanguage } from '@/app/parts/page-language'
import { type ImportRefusal } from '@/domain/import/import'
import type { Organizer } from '@/domain/team/team'
import { paths } from '@/paths'
import { type DeskImportRefusal, importSentence, importStatus } from './refusals'

// What the route handlers of an import share.

type ImportParams = { slug: string; id: string }
export type ImportContext = { params: Promise<ImportParams & { language: string }> }
type Form = Record<string, string>

/** The fields of an import's pages that a refusal can stand beside. */
const FIELD_OF: Partial<Record<DeskImportRefusal, string>> = {
  'source-required': 'source',
  'source-invalid': 'source',
  'source-too-long': 'source',
  'organization-column-required': 'organization',
  'file-missing': 'file',
}

/** Shows a page of imports again with a refusal: beside its field when it has one, else on top. */
export function refuseImport(
  prefix: string,
  page: string,
  refusal: DeskImportRefusal,
  values: Form = {},
): Response {
  const sentence = importSentence(pageLanguage(prefix, undefined), refusal, values.source)
  return showRefusal(
    prefix,
    page,
    { sentence, status: importStatus(refusal) },
    { values, field: FIELD_OF[refusal] },
  )
}

const form = formsOf<DeskImportRefusal>(({ prefix, page, form }, refusal) =>
  refuseImport(prefix, page, refusal, form),
)

/** A form on an import's page: lets the organizer act, and comes back to the page. */
export function importForm(
  act: (organizer: Organizer, place: ImportParams, form: Form) => Promise<'done' | ImportRefusal>,
) {
  return form({
    page: ({ slug, id }: ImportParams) => paths.deskImport(slug, id),
    act: (organizer, { place, form }) => act(organizer, place, form),
  })
}
