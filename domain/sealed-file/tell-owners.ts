import type postgres from 'postgres'
import { v7 as uuid } from 'uuid'
import { sealEnvelopeWith } from '@/domain/mail/envelope'
import { laneOf } from '@/domain/mail/mailbox'
import type { DataKey } from '@/domain/seal/seal'
import type { ExportFormat } from '@/domain/signature/desk/signatures-file'
import { paths } from '@/paths'

type Asked = {
  campaignId: string
  key: DataKey
  /** The address of who asked. */
  by: string
  recipient: 'key' | 'passphrase'
  format: ExportFormat
}

type Owner = { email: string; language: string; slug: string }

/** Tells all owners of a campaign, whoever asked too, that a file with addresses was asked for. */
export async function tellOwners(
  tx: postgres.TransactionSql,
  { campaignId, key, by, recipient, format }: Asked,
  now: Date,
): Promise<void> {
  const owners = await tx<Owner[]>`
    select u.email, c.language, c.slug from memberships m
    join users u on u.id = m.user_id join campaigns c on c.id = m.campaign_id
    where m.campaign_id = ${campaignId} and m.role = 'owner'`
  for (const { email, language, slug } of owners) {
    const id = uuid()
    const sealedFile = { by, at: now.toISOString(), recipient, format }
    const envelope = { to: email, token: '', next: paths.deskSealedFiles(slug), sealedFile }
    await tx`
      insert into outbox (id, template, language, campaign_id, sealed, lane, created_at, next_attempt_at)
      values (${id}, 'sealed-file', ${language}, ${campaignId}, ${sealEnvelopeWith(key, id, envelope)},
        ${laneOf(key, email)}, ${now}, ${now})`
  }
}
