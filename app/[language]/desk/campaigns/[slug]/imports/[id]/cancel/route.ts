import { importForm } from '../../parts/act'
import { cancelImport } from '@/domain/import/cancel-import'

/** Stops an import, or discards its file. */
export const { GET, POST } = importForm((organizer, { slug, id }) => cancelImport(organizer, slug, id))
