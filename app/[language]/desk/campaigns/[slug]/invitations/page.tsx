import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { countAsked, listAsked } from '@/domain/invitation/ask-list'
import { findWaitingList } from '@/domain/invitation/stored-list'
import { findMorning } from '@/domain/invitation/morning'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { PageLinks } from '../parts/page-links'
import { CampaignHead } from '../parts/campaign-head'
import { AskTable } from './ask-table'
import { AskCountsNav, AskSearch } from './counts-nav'
import { MailPanel } from './mail-panel'
import { MorningNews } from './morning-news'
import { askQuery, readAskCursor, readAskFilter } from './parts/ask-filter'
import { AskDone } from './parts/ask-done'
import { AskHead, ListLeft } from './ask-head'

const PAGE = 50

// rows

type Props = { params: Promise<{ language: string; slug: string }>; searchParams: Promise<Query> }

/** Whom a campaign asks to sign, what became of it, and what a team looks at in the morning. */
export default async function AskListPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const query = await searchParams
  const language = pageLanguage(prefix, undefined)
  const [filter, cursor] = [readAskFilter(query), readAskCursor(query)]
  const found = await findDeskCampaign(prefix, slug, paths.deskInvitations(slug) + askQuery(filter, cursor))
  if (!found) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = found
  const page = await listAsked(organizer, slug, filter, cursor, PAGE)
  if (typeof page === 'string')
    return <NotPermitted act="see-invitations" role={campaign.role} language={language} prefix={prefix} />
  const [counts, morning, waiting] = await Promise.all([
    countAsked(campaign.id),
    findMorning(campaign.id),
    findWaitingList(organizer, slug),
  ])
  const t = translator(language, 'askList')
  const address = inLanguage(prefix, paths.deskInvitations(slug))
  const again = await formAgain<'time' | 'zone' | 'when' | 'what'>()
  const editing = may(campaign.role, 'edit-invitations')
  const props = { campaign, counts, language, prefix }
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="invitations" language={language} prefix={prefix} />
      <AskDone query={query} language={language} />
      <Problems again={again} language={language} />
      <ListLeft {...{ waiting, slug, language, prefix }} />
      <AskHead {...{ slug, editing, language, prefix }} />
      {counts.all > 0 && (
        <>
          <div className="mb-8 grid items-start gap-6 lg:grid-cols-2">
            <MorningNews morning={morning} {...props} />
            <MailPanel {...props} again={again} editing={editing} />
          </div>
          <AskCountsNav counts={counts} filter={filter} address={address} language={language} />
          <AskSearch {...{ filter, address, language, prefix, slug, editing }} />
        </>
      )}
      <AskTable
        {...{ filter, language, prefix, slug }}
        zone={campaign.closesZone ?? 'UTC'}
        isPublic={campaign.isPublic}
        items={page.items}
        empty={counts.all === 0}
      />
      <PageLinks
        label={t('pages')}
        first={cursor && { href: address + askQuery(filter), words: t('first') }}
        next={page.next && { href: address + askQuery(filter, page.next), words: t('next') }}
      />
    </DeskPage>
  )
}
