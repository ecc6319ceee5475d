import {
  actOnImport,
  backToImport,
  type ImportContext,
} from '@/app/[language]/desk/campaigns/[slug]/imports/parts/act'
import { readReading } from '../forms'
import { changeReading } from '@/domain/import/change-reading'

/** Has the file read again in another way. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }, form) =>
    changeReading(organizer, slug, id, readReading(form)),
  )
}

export const GET = backToImport
