import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import type { HeldRow } from '@/domain/review/hold'
import { findDataKey } from '@/domain/seal/data-key'
import { whereCounted } from '@/domain/signature/counting'
import { issueSignatureToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { openColumn } from '@/domain/signature/private'
import { paths } from '@/paths'

type Owner = { email: string; language: string; slug: string }

/** Tells the campaign's owners of an objection, and the officer when it took the name off the list. */
export async function tellOfObjection(
  tx: postgres.TransactionSql,
  row: HeldRow,
  { tookOff }: { tookOff: boolean },
  now: Date,
): Promise<void> {
  const key = await findDataKey(row.campaignId, tx)
  const stays = !tookOff && whereCounted(row) === 'listed'
  const owners = await tx<Owner[]>`
    select u.email, c.language, c.slug from memberships m
    join users u on u.id = m.user_id join campaigns c on c.id = m.campaign_id
    where m.campaign_id = ${row.campaignId} and m.role = 'owner'`
  for (const { email, language, slug } of owners) {
    const id = uuid()
    const next = `${paths.deskSignatures(slug)}?signature=${row.id}`
    await tx`
      insert into outbox (id, template, language, campaign_id, sealed, lane, created_at, next_attempt_at)
      values (${id}, ${stays ? 'objected-team-again' : 'objected-team'}, ${language}, ${row.campaignId},
        ${sealEnvelopeWith(key, id, { to: email, token: '', next })}, ${laneOf(key, email)}, ${now}, ${now})`
  }
  const officer = openColumn(key, row.id, 'email', row.email)
  if (!tookOff || !officer) return
  const token = await issueSignatureToken(tx, row, now)
  await queueOwnPageMail(tx, row, { template: 'objected', to: officer, token }, now)
}
