import type { Query } from '@/app/parts/list-filter'
import { Count, countParts, Withdrawn } from '@/app/parts/count'
import { LostLink } from '@/app/parts/find-link'
import { LetterLink } from '@/app/parts/letter-link'
import { type Counts, countSignatures } from '@/domain/signature/list/counts'
import { countImported } from '@/domain/signature/list/imported'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findShown, type Params, type Shown } from '@/app/parts/campaign'
import { Delivered } from '../parts/delivered'
import { ListHead } from '../parts/head'
import { findHeadings } from '@/app/parts/headings'
import { UnknownCampaign } from '../parts/unknown'
import { Chosen } from './parts/chosen'
import { LetterIndex } from './parts/letter-index'
import { NobodyNamed } from './parts/no-names'
import { openAt } from './parts/open-at'
import { ignoredSentence, readSearch } from './parts/search'
import { Supports } from './parts/supports'
import { SearchForm } from './parts/search-form'
import { Views } from './parts/views'
import { Names } from './names'
import { Downloads } from './downloads'

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
  const [search, counts, imported, categories] = await Promise.all([
    openAt(campaign.id, readSearch(await searchParams, language)),
    countSignatures(campaign.id),
    countImported(campaign.id),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const t = translator(language, 'list')
  const address = inLanguage(prefix, paths.signatories(campaign.slug))
  const printAddress = inLanguage(prefix, paths.signatoriesPrint(campaign.slug))
  const named = counts.organizations + counts.people
  const categorized = categories.some(({ kind }) => kind === 'organization')
  const place = { search, address, language, prefix }
  return (
    <main id="content" className="list-page list-wide">
      <ListHead campaign={campaign} language={language} />
      <Head {...{ shown, counts }} imported={imported} />
      {counts.organizations > 0 && (
        <Views {...place} {...{ printAddress, categorized }} several={counts.organizations > 1} />
      )}
      <Chosen {...{ ...place, categories }} campaignId={campaign.id} all={named} />
      {named > 0 && <SearchForm {...{ campaignId: campaign.id, ...place, categories }} />}
      {named >= LETTERS_FROM && <LetterIndex campaignId={campaign.id} {...place} />}
      {named > 0 &&
        search.ignored.map((reason) => (
          <p className="notice" key={reason}>
            {ignoredSentence(reason, t)}
          </p>
        ))}
      {named > 0 ? (
        <Names {...{ campaign, categories }} {...place} organizations={counts.organizations > 0} />
      ) : (
        <NobodyNamed counts={counts} state={campaign.state} language={language} />
      )}
      <Supports campaignId={campaign.id} language={language} />
      {named > 0 && <Downloads slug={campaign.slug} search={search} language={language} prefix={prefix} />}
      <div className="list-lost">
        <LostLink language={language} />
      </div>
    </main>
  )
}

type HeadProps = { shown: Shown; counts: Counts; imported: number }

/** Which letter it is, how many signed it, and what that is made of. */
function Head({ shown, counts, imported }: HeadProps) {
  const { campaign, language, prefix } = shown
  return (
    <>
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <div className="list-head">
        <h1 className="title">{translator(language, 'list')('title')}</h1>
        <Count counts={counts} state={campaign.state} language={language} />
      </div>
      <p className="parts">{countParts({ ...counts, imported }, language)}</p>
      <Withdrawn counts={counts} language={language} />
      <Delivered shown={shown} />
    </>
  )
}
