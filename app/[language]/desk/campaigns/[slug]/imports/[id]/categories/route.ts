import { importForm } from '../../parts/act'
import { readChoices } from '../forms'
import { chooseCategories } from '@/domain/import/choose-categories'

/** Takes which word of the file stands for which category, and asks for the dry run again. */
export const { GET, POST } = importForm((organizer, { slug, id }, form) =>
  chooseCategories(organizer, slug, id, readChoices(form)),
)
