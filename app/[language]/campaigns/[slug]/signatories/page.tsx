import type { Query } from '@/app/parts/list-filter'
import { Count, countParts, Withdrawn } from '@/app/parts/count'
import { LetterLink } from '@/app/parts/letter-link'
import { countSignatures } from '@/domain/signature/list/counts'
import { listSignatories } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findShown, type Params } from '@/app/parts/campaign'
import { ListHead } from '../parts/head'
import { findHeadings, headingsBySlug } from '@/app/parts/headings'
import { UnknownCampaign } from '../parts/unknown'
import { NoNames, PageOfNames } from './parts/page-of-names'
import { ignoredSentence, readSearch, type Search, toQuery } from './parts/search'
import { Supports } from './parts/supports'
import { SearchForm } from './parts/search-form'

const NAMES_ON_A_PAGE = 100

/** Everyone who stands under the letter, with search and filters. */
export default async function SignatoriesPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<Query> }) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const search = readSearch(await searchParams, language)
  const { filter, cursor, order } = search
  const [counts, page, categories] = await Promise.all([
    countSignatures(campaign.id),
    listSignatories(campaign.id, filter, cursor, NAMES_ON_A_PAGE, order),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const t = translator(language, 'list')
  const address = inLanguage(prefix, paths.signatories(campaign.slug))
  const hasNames = counts.organizations + counts.people > 0
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
      {hasNames && <SearchForm {...{ campaignId: campaign.id, address, search, language, categories }} />}
      {search.ignored.map((reason) => (
        <p className="notice" key={reason}>
          {ignoredSentence(reason, t)}
        </p>
      ))}
      {page.items.length > 0 ? (
        <PageOfNames {...place} {...page} headings={headingsBySlug(categories)} />
      ) : (
        <NoNames {...place} />
      )}
      <Supports campaignId={campaign.id} language={language} />
      {hasNames && <Downloads slug={campaign.slug} search={search} language={language} prefix={prefix} />}
    </main>
  )
}

type DownloadsProps = { slug: string; search: Search; language: string; prefix: string }

function Downloads({ slug, search, language, prefix }: DownloadsProps) {
  const t = translator(language, 'list')
  const letter = translator(language, 'letter')
  // By name the page's language decides, so the file is asked for in it.
  const place = (path: string) => (search.sort ? inLanguage(prefix, path) : path) + toQuery(search)
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
