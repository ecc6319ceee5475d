import { importForm } from '../../parts/act'
import { readReading } from '../forms'
import { changeReading } from '@/domain/import/change-reading'

/** Has the file read again in another way. */
export const { GET, POST } = importForm((organizer, { slug, id }, form) =>
  changeReading(organizer, slug, id, readReading(form)),
)
