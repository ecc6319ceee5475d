import '@/app/printed-list.css'
import { findShown, type Params } from '@/app/parts/campaign'
import { Count, countParts } from '@/app/parts/count'
import { findHeadings } from '@/app/parts/headings'
import { LetterLink } from '@/app/parts/letter-link'
import type { Query } from '@/app/parts/list-filter'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { type Counts, countSignatures } from '@/domain/signature/list/counts'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { ListHead } from '../../parts/head'
import { UnknownCampaign } from '../../parts/unknown'
import { findGroups } from '../parts/find-groups'
import { PrintedGroups, PrintedPeople } from './printed'
import { PRINTED, readPrinted } from './read-printed'

type Props = Params & { searchParams: Promise<Query> }

/** The list for paper: every organization under its category or country, in columns, and the people while they are few. */
export default async function PrintPage({ params, searchParams }: Props) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const [counts, categories] = await Promise.all([
    countSignatures(campaign.id),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const categorized = categories.some(({ kind }) => kind === 'organization')
  const asked = (await searchParams).by
  const by = asked === 'country' || !categorized ? 'country' : 'category'
  const all = await findGroups(campaign.id, by, language, categories)
  const printed = await readPrinted(campaign.id, { all, by, counts, language })
  const { organizations, people, now } = printed
  const t = translator(language, 'organizationsList')
  const list = inLanguage(prefix, paths.signatories(campaign.slug))
  const other = by === 'category' ? 'country' : 'category'
  const print = inLanguage(prefix, paths.signatoriesPrint(campaign.slug))
  return (
    <main id="content" className="wide print-page">
      <ListHead campaign={campaign} language={language} />
      <div className="notice print-only-here">
        <p>{t('printHint')}</p>
        <p className="names-links">
          <a href={list}>{t('backToList')}</a>
          {categorized && <a href={`${print}?by=${other}`}>{t(`by.${other}`)}</a>}
        </p>
      </div>
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{translator(language, 'list')('title')}</h1>
      <Count counts={counts} state={campaign.state} language={language} />
      <p className="parts">{countParts(counts, language)}</p>
      <WhatIsHere {...{ campaign, counts, language, now }} />
      <PrintedGroups {...{ groups: organizations.groups, all, by, language }} />
      {people.length > 0 && <PrintedPeople people={people} language={language} />}
    </main>
  )
}

type HereProps = { campaign: PublicCampaign; counts: Counts; language: string; now: Date }

/** What of the list is on these pages, as of when, and where the rest is. */
function WhatIsHere({ campaign, counts, language, now }: HereProps) {
  const t = translator(language, 'organizationsList')
  const { organizations, people } = counts
  const moment = formatMoment(now, interfaceLanguage(language))
  return (
    <p className="print-here">
      {organizations > PRINTED.organizations
        ? t('printSome', { most: PRINTED.organizations })
        : t('printAll', { count: organizations })}{' '}
      {people > PRINTED.people && t('printNoPeople', { count: people })}{' '}
      {t.rich('printAsOf', {
        moment,
        address: () => <bdi key="address">{absolute(paths.signatories(campaign.slug))}</bdi>,
      })}
    </p>
  )
}
