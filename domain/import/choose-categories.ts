import { findDataKey } from '@/domain/seal/data-key'
import type { Organizer } from '@/domain/team/team'
import { foldForComparison } from '@/domain/text/fold'
import { lockImport } from './lock-import'
import type { CategoryChoices, ImportRefusal } from './import'
import { openText, sealText } from './sealed-text'

const MOST = 500 // words; the report names fewer

/** A word of the file and the slug of the category it stands for; an empty one leaves it out. */
export type CategoryChoice = { word: string; slug: string }

/**
 * Says which words of the file stand for which categories, beside what was said before, and asks for the dry run again.
 * Possible until the import is started.
 */
export async function chooseCategories(
  organizer: Organizer,
  slug: string,
  id: string,
  chosen: CategoryChoice[],
  now = new Date(),
): Promise<'done' | ImportRefusal> {
  return lockImport(organizer, slug, id, async (tx, row) => {
    if (!row.checkAskedAt || row.startedAt || row.cancelledAt) return 'too-late-to-change'
    const known = await tx<{ slug: string }[]>`
      select slug from categories where campaign_id = ${row.campaignId} and kind = 'organization'`
    if (chosen.some((one) => one.slug !== '' && !known.some((category) => category.slug === one.slug)))
      return 'category-unknown'
    const key = await findDataKey(row.campaignId, tx)
    const [before] = await tx<{ choices: Buffer | null }[]>`select choices from imports where id = ${id}`
    const choices = {
      ...(before?.choices && (JSON.parse(openText(key, id, 'choices', before.choices)) as CategoryChoices)),
      ...Object.fromEntries(chosen.map(({ word, slug: category }) => [foldForComparison(word), category])),
    }
    if (Object.keys(choices).length > MOST) return 'category-unknown'
    await tx`
      update imports set choices = ${sealText(key, id, 'choices', JSON.stringify(choices))}, check_asked_at = ${now},
        checked_at = null, counts = null, report = null, progress = 0
      where id = ${id}`
    return 'done'
  })
}
