import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { countOneIn } from '@/domain/limit/count'
import { findKeyMaker } from '@/domain/limit/key'
import { LIMITS } from '@/domain/limit/limits'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { createToken } from '@/domain/seal/token'
import type { Organizer } from '@/domain/team/team'
import { lockUpdate } from './lock-update'
import type { UpdateRefusal } from './update'

/**
 * Mails an update to who asks, in one of its languages, as signers will get it. Only to their own address, a few times an hour. Its way
 * to unsubscribe stops nothing.
 */
export async function tryUpdate(
  organizer: Organizer,
  place: { slug: string; id: string },
  language: string,
  now = new Date(),
): Promise<'done' | UpdateRefusal> {
  const keyOf = await findKeyMaker()
  return sql().begin(async (tx) => {
    const row = await lockUpdate(tx, organizer, place, 'write-update')
    if (typeof row === 'string') return row
    const [text] = await tx`
      select from update_texts where update_id = ${row.id} and language = ${language} and subject <> '' and text <> ''`
    if (!text) return 'language-unknown'
    const counted = { key: keyOf('updateTest', organizer.userId), limit: LIMITS.updateTest }
    if ((await countOneIn(tx, counted)).length === 0) return 'tests-of-the-hour'
    const id = uuid()
    const key = await findDataKey(row.campaignId, tx)
    const sealed = sealEnvelopeWith(key, id, { to: organizer.email, token: createToken().token })
    await tx`
      insert into outbox (id, template, language, campaign_id, update_id, sealed, lane, created_at, next_attempt_at)
      values (${id}, 'update-test', ${language}, ${row.campaignId}, ${row.id}, ${sealed},
        ${laneOf(key, organizer.email)}, ${now}, ${now})`
    return 'done'
  })
}
