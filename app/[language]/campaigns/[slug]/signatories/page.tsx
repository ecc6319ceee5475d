import type { Query } from '@/app/parts/list-filter'
import { Count, countParts, Withdrawn } from '@/app/parts/count'
import { LetterLink } from '@/app/parts/letter-link'
import { countSignatures } from '@/domain/signature/list/counts'
import { findLogos } from '@/domain/signature/logo/queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findShown, type Params } from '@/app/parts/campaign'
import { Delivered } from '../parts/delivered'
import { ListHead } from '../parts/head'
import { findHeadings, headingsBySlug } from '@/app/parts/headings'
import { UnknownCampaign } from '../parts/unknown'
import type { Category } from '@/app/parts/category'
import { findGroups } from './parts/find-groups'
import { GroupedNames, GroupList } from './parts/grouped-names'
import { LetterIndex } from './parts/letter-index'
import { NoNames } from './parts/no-names'
import { PageOfNames } from './parts/page-of-names'
import { readNames } from './parts/read-names'
import { ignoredSentence, readSearch, type Search as Asked, toQuery } from './parts/search'
import { Supports } from './parts/supports'
import { SearchForm } from './parts/search-form'
import { Views } from './parts/views'

/** With fewer names there is nothing to look up by letter. */
const LETTERS_FROM = 30

/** Everyone who stands under the letter, with search and filters. */
export default async function SignatoriesPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<Query> }) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const search = readSearch(await searchParams, language)
  const [counts, categories] = await Promise.all([
    countSignatures(campaign.id),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const t = translator(language, 'list')
  const address = inLanguage(prefix, paths.signatories(campaign.slug))
  const printAddress = inLanguage(prefix, paths.signatoriesPrint(campaign.slug))
  const named = counts.organizations + counts.people
  const categorized = categories.some(({ kind }) => kind === 'organization')
  const place = { search, address, language, prefix }
  return (
    <main id="content" className="column list-page">
      <ListHead campaign={campaign} language={language} />
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{t('title')}</h1>
      <Count counts={counts} language={language} />
      <p className="parts">{countParts(counts, language)}</p>
      <Withdrawn counts={counts} language={language} />
      <Delivered shown={shown} />
      {counts.organizations > 0 && (
        <p className="text-quiet mt-2 text-sm">{t(`rule.${campaign.proofRule}`)}</p>
      )}
      {counts.organizations > 1 && <Views {...place} {...{ printAddress, categorized }} />}
      {named > 0 && <Search {...{ campaignId: campaign.id, ...place, categories }} />}
      {named >= LETTERS_FROM && <LetterIndex campaignId={campaign.id} {...place} />}
      {search.ignored.map((reason) => (
        <p className="notice" key={reason}>
          {ignoredSentence(reason, t)}
        </p>
      ))}
      <Names {...{ campaign, categories, search, address, language, prefix }} />
      <Supports campaignId={campaign.id} language={language} />
      {named > 0 && <Downloads slug={campaign.slug} search={search} language={language} prefix={prefix} />}
    </main>
  )
}

type SearchProps = Parameters<typeof SearchForm>[0]

/** The search; where organizations are looked through another way it is folded, so that the names come first. */
function Search(props: SearchProps) {
  if (!props.search.by) return <SearchForm {...props} />
  return (
    <details className="search-fold">
      <summary>{translator(props.language, 'list')('search')}</summary>
      <SearchForm {...props} />
    </details>
  )
}

type NamesProps = {
  campaign: PublicCampaign
  categories: Category[]
  search: Asked
  address: string
  language: string
  prefix: string
}

/** The names that were asked for: in groups, or one after the other. */
async function Names({ campaign, categories, search, address, language, prefix }: NamesProps) {
  const { by } = search
  const grouped = by === 'category' || by === 'country'
  const all = grouped ? await findGroups(campaign.id, by, language, categories) : []
  const names = await readNames(campaign.id, { search, all, language })
  const logos = await findLogos(campaign, names.organizations)
  const headings = headingsBySlug(categories)
  const place = { search, address, language, prefix, headings, logos }
  if (names.empty) return <NoNames {...place} />
  if (!names.grouped) return <PageOfNames {...place} {...names.page} joined={names.joined} />
  return (
    <>
      <GroupList {...{ all, search, address, language }} country={by === 'country'} />
      <GroupedNames {...place} all={all} page={names.page} />
    </>
  )
}

type DownloadsProps = { slug: string; search: Asked; language: string; prefix: string }

function Downloads({ slug, search, language, prefix }: DownloadsProps) {
  const t = translator(language, 'list')
  const letter = translator(language, 'letter')
  // By name the page's language decides, so the file is asked for in it.
  const place = (path: string) =>
    (search.sort ? inLanguage(prefix, path) : path) + toQuery({ filter: search.filter, sort: search.sort })
  const isFiltered = Object.keys(search.filter).length > 0
  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{t('downloads')}</h2>
      <p>{t(isFiltered ? 'downloadFiltered' : 'downloadAll')}</p>
      <p className="names-links">
        <a href={place(paths.signatoriesCsv(slug))}>{letter('downloadCsv')}</a>
        <a href={place(paths.signatoriesJson(slug))}>{letter('downloadJson')}</a>
      </p>
    </section>
  )
}
