import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { Status } from '@/app/parts/status'
import { compareWithList } from '@/domain/invitation/compare-with-list'
import { readList } from '@/domain/invitation/read-list'
import { findList } from '@/domain/invitation/stored-list'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../../../parts/answers'
import { CampaignHead } from '../../../parts/campaign-head'
import { AskDone } from '../../parts/ask-done'
import { readChoice } from './choice'
import { ComparedLines } from './compared-lines'
import { ColumnsForm } from './columns-form'
import { AsideLines, FaultyLines } from './faulty-lines'
import { GoodLines } from './good-lines'
import { SheetForm } from './sheet-form'

type Props = {
  params: Promise<{ language: string; slug: string; id: string }>
  searchParams: Promise<Query>
}

/** How a pasted or uploaded list is read, before anything of it is added. */
export default async function ListPage({ params, searchParams }: Props) {
  const { language: prefix, slug, id } = await params
  const query = await searchParams
  const language = pageLanguage(prefix, undefined)
  const found = await findDeskCampaign(prefix, slug, paths.deskInvitationList(slug, id))
  if (!found) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = found
  if (!may(campaign.role, 'edit-invitations'))
    return <NotPermitted act="edit-invitations" role={campaign.role} language={language} prefix={prefix} />
  const t = translator(language, 'askList')
  const rows = await findList(organizer, slug, id)
  if (!rows)
    return (
      <Status status={404} title={t('listGoneTitle')}>
        <p>{t('listGone')}</p>
        <p>
          <a href={inLanguage(prefix, paths.deskInvitations(slug))}>{t('back')}</a>
        </p>
      </Status>
    )
  const choice = {
    ...readChoice(query),
    ...(query.language === undefined && { language: campaign.language }),
  }
  const list = await readList(rows, choice)
  const compared = await compareWithList(
    organizer,
    slug,
    list.good.map(({ draft }) => draft),
  )
  const again = await formAgain()
  const address = inLanguage(prefix, paths.deskInvitationList(slug, id))
  return (
    <DeskPage tab={`${t('checkList')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="invitations" language={language} prefix={prefix} />
      <AskDone query={query} language={language} />
      <Problems again={again} language={language} />
      <h2 className="mb-4 text-xl">{t('checkList')}</h2>
      <SheetForm
        {...{ rows, language }}
        action={inLanguage(prefix, paths.deskInvitationListSheet(slug, id))}
      />
      <ColumnsForm {...{ list, choice, language }} action={address} rows={rows.rows} />
      <ComparedLines {...{ compared, list, language, prefix, slug }} />
      <GoodLines {...{ list, choice, language, prefix, slug, id }} />
      <FaultyLines {...{ list, language, prefix, slug }} />
      <AsideLines {...{ list, language }} />
      <form method="post" action={inLanguage(prefix, paths.deskInvitationListDrop(slug, id))}>
        <button className="button-quiet">{t('drop')}</button>
      </form>
      <p className="mt-6">
        <a href={inLanguage(prefix, paths.deskInvitations(slug))}>{t('back')}</a>
      </p>
    </DeskPage>
  )
}
