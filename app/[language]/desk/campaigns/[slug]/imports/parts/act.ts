import { backTo, showRefusal } from '@/app/[language]/desk/parts/act'
import { readForm, seeOther } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { whoIsAsking } from '@/auth'
import { type ImportRefusal } from '@/domain/import/import'
import type { Organizer } from '@/domain/team/team'
import { inLanguage, paths } from '@/paths'
import { type DeskImportRefusal, importSentence, importStatus } from './refusals'

// What the route handlers of an import share.

type Params = { language: string; slug: string; id: string }
export type ImportContext = { params: Promise<Params> }
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

/** Lets the signed-in organizer act on an import by its form: back to its page, with the refusal if there is one. */
export async function actOnImport(
  request: Request,
  { params }: ImportContext,
  act: (organizer: Organizer, params: Params, form: Form) => Promise<'done' | ImportRefusal>,
): Promise<Response> {
  const all = await params
  const page = paths.deskImport(all.slug, all.id)
  const form = await readForm(request)
  if (!form) return refuseImport(all.language, page, 'unreadable')
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(all.language, paths.signIn(page)))
  const result = await act(organizer, all, form)
  return result === 'done'
    ? seeOther(inLanguage(all.language, page))
    : refuseImport(all.language, page, result, form)
}

/** The address a form was sent to, opened again: back to the import. */
export const backToImport = backTo(({ slug, id }: { slug: string; id: string }) => paths.deskImport(slug, id))
