import type postgres from 'postgres'
import { sql } from '@/db/client'
import { findKeyMaker } from '@/domain/limit/key'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { askForMail } from '@/domain/signature/ask-for-mail'
import type { Keys } from '@/domain/signature/keys'
import { issueSignatureToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { emailIndex } from '@/domain/signature/private'

type Found = {
  id: string
  campaignId: string
  language: string
  emailIndex: Buffer
  confirmedAt: Date | null
}

/**
 * Answers a request for lost links, in the worker: one mail for each signature of the address, in all campaigns. What is
 * confirmed gets the link to its own page, also when it was withdrawn, so that the rest can still be erased; what
 * waits gets the mail to confirm again, under the caps of the campaign. The request is settled in the same transaction,
 * so that no crash can mail twice.
 * @returns how many signatures were found
 */
export async function answerLinkRequest(requestId: string, email: string, now = new Date()): Promise<number> {
  const siteKey = await findDataKey(null)
  const keys = await findKeys()
  const keyOf = await findKeyMaker()
  return sql().begin(async (tx) => {
    const settled = await tx`
      update outbox set sent_at = ${now}, sealed = null
      where id = ${requestId} and sent_at is null and failed_at is null returning id`
    if (settled.length === 0) return 0
    const found = await lockSignatures(tx, keys, email)
    for (const row of found) {
      if (row.confirmedAt) {
        const token = await issueSignatureToken(tx, row, now)
        await queueOwnPageMail(tx, row, { template: 'found', to: email, token }, now)
      } else await remind(tx, row, { email, key: keys.get(row.campaignId)!, siteKey, keyOf, now })
    }
    return found.length
  })
}

/** Data keys of all campaigns someone may have signed; opened once and kept in memory (data-key.ts). */
async function findKeys(): Promise<Map<string, DataKey>> {
  const campaigns = await sql()<{ id: string }[]>`select id from campaigns where opened_at is not null`
  const keys = new Map<string, DataKey>()
  for (const { id } of campaigns) keys.set(id, await findDataKey(id))
  return keys
}

/** Locked in one order, so that two such requests never wait for each other. */
async function lockSignatures(tx: postgres.TransactionSql, keys: Map<string, DataKey>, email: string) {
  const ids = [...keys.keys()]
  const indexes = [...keys.values()].map((key) => emailIndex(key, email).toString('hex'))
  return tx<Found[]>`
    select s.id, s.campaign_id, s.language, s.email_index,
      s.confirmed_at
    from signatures s
    join unnest(${ids}::uuid[], ${indexes}::text[]) as wanted(campaign, index)
      on s.campaign_id = wanted.campaign and s.email_index = decode(wanted.index, 'hex')
    where s.erased_at is null and (s.withdrawn_at is null or s.confirmed_at is not null)
    order by s.id for no key update of s`
}

async function remind(
  tx: postgres.TransactionSql,
  row: Found,
  asked: Keys & { email: string; now: Date },
): Promise<void> {
  const { campaignId, language } = row
  const signature = tx`select id, confirmed_at, signed_at from signatures where id = ${row.id}`
  await askForMail(tx, { campaignId, language, ...asked }, signature)
}
