import type postgres from 'postgres'
import type { HeldRow } from '@/domain/review/hold'
import { findDataKey } from '@/domain/seal/data-key'
import { whereCounted } from '@/domain/signature/counting'
import { issueSignatureToken, queueOwnPageMail } from '@/domain/signature/own-page-mail'
import { openColumn } from '@/domain/signature/private'
import { mailOwners } from '@/domain/team/mail-owners'
import { paths } from '@/paths'

/** Tells the campaign's owners of an objection, and the officer when it took the name off the list. */
export async function tellOfObjection(
  tx: postgres.TransactionSql,
  row: HeldRow,
  { tookOff }: { tookOff: boolean },
  now: Date,
): Promise<void> {
  const stays = !tookOff && whereCounted(row) === 'listed'
  const { campaignId } = row
  const [campaign] = await tx<{ slug: string }[]>`select slug from campaigns where id = ${campaignId}`
  const template = stays ? 'objected-team-again' : 'objected-team'
  const next = `${paths.deskSignatures(campaign!.slug)}?signature=${row.id}`
  await mailOwners(tx, { campaignId, template, next }, now)
  const key = await findDataKey(campaignId, tx)
  const officer = openColumn(key, row.id, 'email', row.email)
  if (!tookOff || !officer) return
  const token = await issueSignatureToken(tx, row, now)
  await queueOwnPageMail(tx, row, { template: 'objected', to: officer, token }, now)
}
