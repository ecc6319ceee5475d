import {
  actOnImport,
  backToImport,
  type ImportContext,
} from '@/app/[language]/desk/campaigns/[slug]/imports/parts/act'
import { cancelImport } from '@/domain/import/cancel-import'

/** Stops an import, or discards its file. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }) => cancelImport(organizer, slug, id))
}

export const GET = backToImport
