import {
  actOnImport,
  backToImport,
  type ImportContext,
} from '@/app/[language]/desk/campaigns/[slug]/imports/parts/act'
import { startImport } from '@/domain/import/start-import'

/** Starts adding the organizations. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }, { source = '' }) =>
    startImport(organizer, slug, id, source),
  )
}

export const GET = backToImport
