import { findEditions } from '@/domain/signature/list/editions'
import { findLogos } from '@/domain/signature/logo/queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { headingsBySlug } from '@/app/parts/headings'
import type { Category } from '@/app/parts/category'
import { ProofLegend } from '@/app/parts/proof-legend'
import { translator } from '@/messages/translator'
import { findGroups } from './parts/find-groups'
import { GroupedNames, GroupList } from './parts/grouped-names'
import { NoNames } from './parts/no-names'
import { PageOfNames } from './parts/page-of-names'
import { readNames } from './parts/read-names'
import type { Search as Asked } from './parts/search'

type NamesProps = {
  campaign: PublicCampaign
  categories: Category[]
  search: Asked
  address: string
  language: string
  prefix: string
  /** Whether any organization signed: then it is said what the letter asks of them. */
  organizations: boolean
}

/** The names that were asked for: in groups, or one after the other. */
export async function Names({ campaign, categories, search, organizations, ...at }: NamesProps) {
  const { address, language, prefix } = at
  const { by } = search
  const grouped = by === 'category' || by === 'country'
  const all = grouped ? await findGroups(campaign.id, by, language, categories) : []
  const names = await readNames(campaign.id, { search, all, language })
  const [logos, editions] = await Promise.all([
    findLogos(campaign, names.organizations),
    findEditions(campaign, names.items),
  ])
  const headings = headingsBySlug(categories)
  const rule = translator(language, 'list')(`rule.${campaign.proofRule}`)
  const place = { search, address, language, prefix, headings, logos, editions }
  return (
    <>
      {names.items.length === 0 ? (
        <NoNames {...place} />
      ) : names.grouped ? (
        <>
          <GroupList {...{ all, search, address, language }} country={by === 'country'} />
          <GroupedNames {...place} all={all} page={names.page} />
        </>
      ) : (
        <PageOfNames {...place} {...names.page} joined={names.joined} />
      )}
      {organizations && <ProofLegend items={names.organizations} rule={rule} language={language} />}
    </>
  )
}
