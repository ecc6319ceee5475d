import type { Kind } from '@/db/tables/campaign'
import { sql } from '@/db/client'
import { standing } from '@/domain/signature/desk/filter'
import { standingsFor } from '@/domain/signature/desk/sight'
import type { Standing } from '@/domain/signature/desk/view'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import { type Cutoff, findCutoff, listDeliveryLanguages } from './cutoff'
import type { CutoffValues, DeliveryRefusal } from './delivery'

/** Why a signature is not in: it was published after the cut-off, or it stands elsewhere than on the list. */
export const OUT_REASONS = ['after', 'pending', 'waiting', 'off', 'held', 'rejected', 'withdrawn'] as const
export type OutReason = (typeof OUT_REASONS)[number]

/** Signatures of a kind and a category ('' for none) that are in by name or only counted, or are out for a reason. */
export type PreviewPart = { is: 'in' | 'unlisted' | OutReason; kind: Kind; category: string; count: number }

export type Preview = {
  cutoff: Cutoff
  /** In which the letter can be delivered, the authoritative one first. */
  languages: string[]
  parts: PreviewPart[]
  /** Where signatures stand that the asker may look at one by one. */
  seen: Standing[]
}

/** Who would be in a delivery with this cut-off, who would not and why: how many of each kind and category. */
export async function previewDelivery(
  organizer: Organizer,
  slug: string,
  values: CutoffValues,
): Promise<Preview | DeliveryRefusal> {
  const client = sql()
  const reached = await reachCampaign(client, organizer, slug, 'prepare-delivery')
  if (typeof reached === 'string') return reached
  const { campaignId, role } = reached
  const cutoff = await findCutoff(client, campaignId, values)
  if (typeof cutoff === 'string') return cutoff
  const parts = await client<PreviewPart[]>`
    with standing as (
      select s.kind, c.slug as category, ${standing(client)} as is, n.published_at <= ${cutoff.at} as published,
        s.confirmed_at <= ${cutoff.at} as confirmed
      from signatures s left join categories c on c.id = s.category_id
      left join signatories n on n.signature_id = s.id
      where s.campaign_id = ${campaignId} and s.erased_at is null
    )
    select kind, coalesce(category, '') as category, count(*)::int as count,
      case when "is" = 'listed' then case when published then 'in' else 'after' end
        when "is" = 'unlisted' and not confirmed then 'after' else "is" end as is
    from standing group by 1, 2, 4 order by 1, 2, 4`
  return {
    cutoff,
    languages: await listDeliveryLanguages(client, cutoff),
    parts: [...parts],
    seen: standingsFor(role),
  }
}
