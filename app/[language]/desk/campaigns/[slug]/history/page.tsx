import { DeskPage } from '@/app/parts/desk-page'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { isEventCursor, listCampaignEvents } from '@/domain/event/list-events'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { PageLinks } from '../parts/page-links'
import { HistoryList } from '../parts/history-list'
import { Openings } from './openings'

const PAGE = 100 // entries

type Props = { params: Promise<{ language: string; slug: string }>; searchParams: Promise<Query> }

/** All that happened to a campaign, for everyone on its team; for owners also who opened what is not public. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskHistory(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const { cursor } = await searchParams
  const before = typeof cursor === 'string' && isEventCursor(cursor) ? cursor : null
  const found = await listCampaignEvents(campaign.id, PAGE + 1, before)
  const entries = found.slice(0, PAGE)
  const older = found.length > PAGE ? entries.at(-1)!.id : null
  const t = translator(language, 'desk')
  const address = inLanguage(prefix, paths.deskHistory(slug))
  return (
    <DeskPage tab={`${t('history')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="overview" language={language} prefix={prefix} />
      <h2 className="mb-3 text-xl">{t('history')}</h2>
      {entries.length === 0 && <p>{t('historyEnd')}</p>}
      <HistoryList {...{ campaign, organizer, entries, language, prefix }} />
      <PageLinks
        label={t('pages')}
        first={before && { href: address, words: t('historyNewest') }}
        next={older && { href: `${address}?cursor=${older}`, words: t('historyOlder') }}
      />
      {!before && (
        <div className="mt-8">
          <Openings {...{ campaign, organizer, language }} />
        </div>
      )}
    </DeskPage>
  )
}
