import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { CHECK_LIMITS } from '@/domain/signature/desk/record-check'
import type { Organizer } from '@/domain/team/team'
import { checkLine } from '@/domain/text/name'
import { tidyLine } from '@/domain/text/tidy'
import { lockImport } from './lock-import'
import { type ImportRefusal, NO_IMPORT_COUNTS } from './import'
import { sealText } from './sealed-text'

/**
 * Starts adding the organizations of a checked import. The source stands publicly behind each of them. Safe to repeat
 * once it is started.
 */
export async function startImport(
  organizer: Organizer,
  slug: string,
  id: string,
  typed: string,
  now = new Date(),
): Promise<'done' | ImportRefusal> {
  const source = tidyLine(typed)
  if (source === '') return 'source-required'
  const fault = checkLine(source, { max: CHECK_LIMITS.source, letter: true, urls: true })
  if (fault) return fault === 'too-long' ? 'source-too-long' : 'source-invalid'
  return lockImport(organizer, slug, id, async (tx, row) => {
    if (row.startedAt) return 'done'
    if (row.step !== 'checked') return 'not-checked'
    if (!row.imports) return 'campaign-not-importing'
    if (row.peopleOnly) return 'people-only'
    if (!row.counts || row.counts.added === 0) return 'nothing-to-add'
    const { campaignId } = row
    const sealed = sealText(await findDataKey(campaignId, tx), id, 'source', source)
    await tx`
      update imports set started_at = ${now}, source = ${sealed}, progress = 0, counts = ${tx.json(NO_IMPORT_COUNTS)},
        edition_id = (select e.id from editions e where e.campaign_id = ${campaignId} order by e.number desc limit 1)
      where id = ${id}`
    const event = { campaignId, kind: 'import-started', ...by(organizer.userId) }
    await recordEvent(tx, { ...event, detail: { import: id } }, now)
    return 'done'
  })
}
