import { findShown, type Params, type Shown } from '@/app/parts/campaign'
import { DemonstrationNotice } from '@/app/parts/demonstration-notice'
import { LetterLink } from '@/app/parts/letter-link'
import type { Query } from '@/app/parts/list-filter'
import { UnsearchedHead } from '@/app/parts/unsearched-head'
import { findFirst, type Step } from '@/domain/count/history'
import { writeHour } from '@/domain/count/moment'
import { countNow, findNewest } from '@/domain/count/queries'
import { letterIn } from '@/domain/campaign/letter-languages'
import { formatMoment } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { CountedNow } from '../parts/counted-now'
import { ViewLinks } from '../parts/view-links'
import { HowMade } from '../parts/how-made'
import { UnknownCampaign } from '../parts/unknown'
import { History } from './history'

/** The count over time, by day or by hour: one line with its table. */
export default async function CountsPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<Query> }) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const by: Step = (await searchParams).by === 'hour' ? 'hour' : 'day'
  const [now, newest, first] = await Promise.all([
    countNow(campaign.id),
    findNewest(campaign.id),
    findFirst(campaign.id),
  ])
  const t = translator(language, 'counts')
  const { title } = letterIn(campaign, language)
  return (
    <main id="content" className="column">
      <UnsearchedHead title={t('tab', { count: t('history'), title })} path={paths.counts(campaign.slug)} />
      <DemonstrationNotice campaign={campaign} language={language} />
      <p className="list-letter">
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <h1 className="title">{t('history')}</h1>
      <CountedNow {...{ now, language }} at={new Date()} className="mb-2" />
      {newest && (
        <p className="mb-4">
          {t.rich('newest', {
            moment: formatMoment(newest.hour, interfaceLanguage(language)),
            a: (words) => (
              <a href={inLanguage(prefix, paths.count(campaign.slug, writeHour(newest.hour)))}>{words}</a>
            ),
          })}
        </p>
      )}
      <p className="lead">
        {t('historyLead')} <HowMade language={language} prefix={prefix} />
      </p>
      {first && newest ? (
        <>
          <Views shown={shown} by={by} />
          <History {...{ shown, by, first, until: newest.hour }} />
          <Files shown={shown} by={by} />
        </>
      ) : (
        <p>{t('noneYet')}</p>
      )}
    </main>
  )
}

function Views({ shown: { campaign, language, prefix }, by }: { shown: Shown; by: Step }) {
  const t = translator(language, 'counts')
  const address = inLanguage(prefix, paths.counts(campaign.slug))
  return (
    <ViewLinks
      label={t('views')}
      views={[
        { href: address, words: t('byDay'), current: by === 'day' },
        { href: `${address}?by=hour`, words: t('byHour'), current: by === 'hour' },
      ]}
      className="mb-6"
    />
  )
}

function Files({ shown: { campaign, language }, by }: { shown: Shown; by: Step }) {
  const t = translator(language, 'letter')
  const query = by === 'day' ? '?by=day' : ''
  return (
    <p className="names-links">
      <a href={paths.countsCsv(campaign.slug) + query}>{t('downloadCsv')}</a>
      <a href={paths.countsJson(campaign.slug) + query}>{t('downloadJson')}</a>
    </p>
  )
}
