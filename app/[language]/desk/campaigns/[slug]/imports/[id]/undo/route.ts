import { importForm } from '../../parts/act'
import { undoImport } from '@/domain/import/undo-import'

/** Takes a whole import back. */
export const { GET, POST } = importForm((organizer, { slug, id }) => undoImport(organizer, slug, id))
