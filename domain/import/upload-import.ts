import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { isDelivered } from '@/domain/campaign/delivered'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { FileLook } from './file-kind'
import { FILE_REFUSALS, type FileRefusal, IMPORT_LIMITS, type ImportRefusal } from './import'
import { type Arriving, dropArriving, keepArrived, storeArriving } from './stored-file'
import { sealText } from './sealed-text'

/** What is uploaded: the name it had, as the browser gave it, and its bytes, which may still be arriving. */
export type Upload = { name: string; bytes: Arriving }

/** The name without what cannot be shown in one line. */
function shownName(name: string): string {
  const plain = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim()
  return [...(plain || '-')].slice(-IMPORT_LIMITS.fileName).join('')
}

/**
 * Takes a file of organizations for a campaign that was opened, not delivered, and invites organizations. The worker reads it next; nothing is
 * added before an organizer says so. The file is sealed and stored as it arrives, never held whole.
 * @throws what reading `bytes` throws; nothing stays of the file then
 */
export async function uploadImport(
  organizer: Organizer,
  slug: string,
  { name, bytes }: Upload,
  now = new Date(),
): Promise<{ id: string } | ImportRefusal> {
  const reached = await reachCampaign(sql(), organizer, slug, 'import-signatures')
  if (typeof reached === 'string') return reached
  const { campaignId } = reached
  const key = await findDataKey(campaignId)
  const id = uuid()
  const look = new FileLook()
  try {
    const size = await storeArriving(key, id, bytes, (chunk) => look.see(chunk))
    if (size > IMPORT_LIMITS.bytes) return 'file-too-large'
    const kind = look.kind()
    if (isRefusal(kind)) return kind
    return await sql().begin(async (tx) => {
      const refusal = await refuseCampaign(tx, campaignId)
      if (refusal) return refusal
      await tx`
        insert into imports (id, campaign_id, user_id, file_name, size, format, uploaded_at)
        values (${id}, ${campaignId}, ${organizer.userId}, ${sealText(key, id, 'file_name', shownName(name))},
          ${size}, ${kind}, ${now})`
      await keepArrived(tx, id)
      return { id }
    })
  } finally {
    await dropArriving(id)
  }
}

function isRefusal(kind: string): kind is FileRefusal {
  return (FILE_REFUSALS as readonly string[]).includes(kind)
}

type Asked = { imports: boolean; peopleOnly: boolean; unfinished: number }

async function refuseCampaign(
  tx: postgres.TransactionSql,
  campaignId: string,
): Promise<ImportRefusal | null> {
  const [asked] = await tx<Asked[]>`
    select opened_at is not null and not ${isDelivered(tx, 'c')} as imports,
      kinds = 'person' as people_only,
      (select count(*)::int from imports i where i.campaign_id = c.id and i.finished_at is null
        and i.cancelled_at is null
        and exists (select from import_chunks k where k.import_id = i.id)) as unfinished
    from campaigns c where c.id = ${campaignId} for no key update of c`
  if (!asked?.imports) return 'campaign-not-importing'
  if (asked.peopleOnly) return 'people-only'
  return asked.unfinished >= IMPORT_LIMITS.unfinished ? 'imports-too-many' : null
}
