import type { Client } from '@/db/client'
import type { ProofRule } from '@/db/tables/campaign'
import { gradeOf } from '@/domain/organization/grade'
import type { DataKey } from '@/domain/seal/seal'
import { listProofsOf, publicProofs } from '@/domain/signature/proofs'
import { sees } from '@/domain/team/sight'
import type { DeskSignature } from './desk-signature'
import type { Seen } from './filter'

/** Adds to organizations what stands behind them, for whoever sees their officers: a domain says where an officer gets mail. */
export async function addStandings(
  client: Client,
  { campaignId, role }: Seen,
  key: DataKey,
  items: DeskSignature[],
  now: Date,
): Promise<DeskSignature[]> {
  const organizations = items.filter(({ kind, number }) => kind === 'organization' && number !== null)
  if (organizations.length === 0 || !sees(role, 'officer')) return items
  const ids = organizations.map(({ id }) => id)
  const [proofs, [campaign]] = await Promise.all([
    listProofsOf(client, key, ids),
    client<{ rule: ProofRule }[]>`select proof_rule as rule from campaigns where id = ${campaignId}`,
  ])
  return items.map((item) => {
    if (!ids.includes(item.id)) return item
    const own = proofs.get(item.id) ?? []
    const { grade, missing } = gradeOf({ proofs: own, role: item.fields.title, rule: campaign!.rule }, now)
    return { ...item, standingProofs: { grade, missing, shown: publicProofs(own, now) } }
  })
}
