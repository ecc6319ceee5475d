import { actOnImport, backToImport, type ImportContext } from '@/app/desk/imports/act'
import { readReading } from '@/app/desk/imports/forms'
import { changeReading } from '@/domain/import/change-reading'

/** Has the file read again in another way. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }, form) =>
    changeReading(organizer, slug, id, readReading(form)),
  )
}

export const GET = backToImport
