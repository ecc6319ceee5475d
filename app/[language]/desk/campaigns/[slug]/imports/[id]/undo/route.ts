import {
  actOnImport,
  backToImport,
  type ImportContext,
} from '@/app/[language]/desk/campaigns/[slug]/imports/parts/act'
import { undoImport } from '@/domain/import/undo-import'

/** Takes a whole import back. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }) => undoImport(organizer, slug, id))
}

export const GET = backToImport
