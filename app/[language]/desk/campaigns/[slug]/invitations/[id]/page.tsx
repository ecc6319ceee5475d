import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { TypedAgain } from '@/app/[language]/desk/parts/typed-again'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { Status } from '@/app/parts/status'
import { findAsked } from '@/domain/invitation/ask-list'
import type { InvitationField } from '@/domain/invitation/invitation'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { AskDone } from '../parts/ask-done'
import { AskState } from '../parts/ask-state'
import { InvitationFields } from '../parts/invitation-fields'
import { InvitationActs } from './invitation-acts'
import { InvitationFactsList } from './invitation-facts'

type Props = {
  params: Promise<{ language: string; slug: string; id: string }>
  searchParams: Promise<Query>
}

/** One organization on the ask list: what happened, what it said in confidence, and what can be done. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { language: prefix, slug, id } = await params
  const language = pageLanguage(prefix, undefined)
  const found = await findDeskCampaign(prefix, slug, paths.deskInvitation(slug, id))
  if (!found) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = found
  const t = translator(language, 'askList')
  const asked = await findAsked(organizer, slug, id)
  if (asked === 'not-permitted')
    return <NotPermitted act="see-invitations" role={campaign.role} language={language} prefix={prefix} />
  const back = inLanguage(prefix, paths.deskInvitations(slug))
  if (typeof asked === 'string')
    return (
      <Status status={404} title={t('goneTitle')}>
        <p>{t('gone')}</p>
        <TypedAgain language={language} />
        <p>
          <a href={back}>{t('back')}</a>
        </p>
      </Status>
    )
  const again = await formAgain<InvitationField>()
  const stored = { email: asked.email, language: asked.language, partner: asked.partner, note: asked.note }
  const values = { ...emptied(stored), ...again?.values }
  return (
    <DeskPage tab={`${asked.organization}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="invitations" language={language} prefix={prefix} />
      <AskDone query={await searchParams} language={language} />
      <Problems again={again} language={language} />
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="mb-0 min-w-0 text-xl [overflow-wrap:anywhere]">
          <bdi>{asked.organization}</bdi>
        </h2>
        <AskState {...{ asked, language }} isPublic={campaign.isPublic} />
      </div>
      <div className="grid items-start gap-x-14 gap-y-8 lg:grid-cols-2">
        <InvitationFactsList zone={campaign.closesZone ?? 'UTC'} {...{ asked, slug, language, prefix }} />
        {may(campaign.role, 'edit-invitations') && (
          <div>
            <InvitationActs {...{ asked, campaign, language, prefix }} />
            <h3 className="mt-8 mb-2 text-lg">{t('correct')}</h3>
            {asked.askedAt && <p className="text-quiet mb-4 text-sm">{t('sentAgain')}</p>}
            <form method="post" action={inLanguage(prefix, paths.deskInvitationChange(slug, id))} noValidate>
              <InvitationFields values={values} faults={again?.faults ?? {}} language={language} />
              <button className="button">{t('save')}</button>
            </form>
          </div>
        )}
      </div>
      <p className="mt-8">
        <a href={back}>{t('back')}</a>
      </p>
    </DeskPage>
  )
}

const emptied = (stored: {
  email: string | null
  language: string
  partner: string | null
  note: string | null
}) => ({
  email: stored.email ?? '',
  language: stored.language,
  partner: stored.partner ?? '',
  note: stored.note ?? '',
})
