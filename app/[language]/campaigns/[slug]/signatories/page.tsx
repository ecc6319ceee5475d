import { Count, countParts, Withdrawn } from '@/app/parts/count'
import { LetterLink } from '@/app/parts/letter-link'
import { countSignatures } from '@/domain/signature/counts'
import { type Filter, listSignatories } from '@/domain/signature/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findShown, type Params } from '../campaign'
import { ListHead } from '../parts/head'
import { findHeadings, headingsBySlug } from '../parts/headings'
import { UnknownCampaign } from '../parts/unknown'
import { NoNames, PageOfNames } from './parts/page-of-names'
import { ignoredSentence, type Query, readSearch, toQuery } from './parts/search'
import { SearchForm } from './parts/search-form'

const NAMES_ON_A_PAGE = 100

/** Everyone who stands under the letter, with search and filters. */
export default async function SignatoriesPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<Query> }) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign />
  const { campaign, language, prefix } = shown
  const { filter, cursor, ignored } = readSearch(await searchParams)
  const [counts, page, categories] = await Promise.all([
    countSignatures(campaign.id),
    listSignatories(campaign.id, filter, cursor, NAMES_ON_A_PAGE),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const t = translator(language, 'list')
  const address = inLanguage(prefix, paths.signatories(campaign.slug))
  const hasNames = counts.organizations + counts.people > 0
  const place = { filter, cursor, address, language }
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
      {hasNames && <SearchForm {...{ campaignId: campaign.id, address, filter, language, categories }} />}
      {ignored.map((reason) => (
        <p className="notice" key={reason}>
          {ignoredSentence(reason, t)}
        </p>
      ))}
      {page.items.length > 0 ? (
        <PageOfNames {...place} {...page} headings={headingsBySlug(categories)} />
      ) : (
        <NoNames {...place} />
      )}
      {hasNames && <Downloads slug={campaign.slug} filter={filter} language={language} />}
    </main>
  )
}

function Downloads({ slug, filter, language }: { slug: string; filter: Filter; language: string }) {
  const t = translator(language, 'list')
  const letter = translator(language, 'letter')
  const isFiltered = Object.keys(filter).length > 0
  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{t('downloads')}</h2>
      <p>{t(isFiltered ? 'downloadFiltered' : 'downloadAll')}</p>
      <p className="names-links">
        <a href={paths.signatoriesCsv(slug) + toQuery(filter)}>{letter('downloadCsv')}</a>
        <a href={paths.signatoriesJson(slug) + toQuery(filter)}>{letter('downloadJson')}</a>
      </p>
    </section>
  )
}
