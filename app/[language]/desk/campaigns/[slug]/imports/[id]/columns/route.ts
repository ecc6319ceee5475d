import { importForm } from '../../parts/act'
import { readMapping } from '../forms'
import { checkImport } from '@/domain/import/check-import'

/** Takes the columns and asks for the dry run. */
export const { GET, POST } = importForm((organizer, { slug, id }, form) =>
  checkImport(organizer, slug, id, readMapping(form)),
)
