import { importForm } from '../../parts/act'
import { startImport } from '@/domain/import/start-import'

/** Starts adding the organizations. */
export const { GET, POST } = importForm((organizer, { slug, id }, { source = '' }) =>
  startImport(organizer, slug, id, source),
)
