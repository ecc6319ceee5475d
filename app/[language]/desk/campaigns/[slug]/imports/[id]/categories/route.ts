import {
  actOnImport,
  backToImport,
  type ImportContext,
} from '@/app/[language]/desk/campaigns/[slug]/imports/parts/act'
import { readChoices } from '../forms'
import { chooseCategories } from '@/domain/import/choose-categories'

/** Takes which word of the file stands for which category, and asks for the dry run again. */
export function POST(request: Request, context: ImportContext): Promise<Response> {
  return actOnImport(request, context, (organizer, { slug, id }, form) =>
    chooseCategories(organizer, slug, id, readChoices(form)),
  )
}

export const GET = backToImport
