import { actOnImport, backToImport, type ImportContext } from '@/app/desk/imports/act'
import { readMapping } from '@/app/desk/imports/forms'
import { checkImport } from '@/domain/import/check-import'

/** Takes the columns and asks for the dry run. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }, form) =>
    checkImport(organizer, slug, id, readMapping(form)),
  )
}

export const GET = backToImport
