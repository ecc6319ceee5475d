import {
  actOnImport,
  backToImport,
  type ImportContext,
} from '@/app/[language]/desk/campaigns/[slug]/imports/parts/act'
import { readMapping } from '../forms'
import { checkImport } from '@/domain/import/check-import'

/** Takes the columns and asks for the dry run. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }, form) =>
    checkImport(organizer, slug, id, readMapping(form)),
  )
}

export const GET = backToImport
