import { redirect } from 'next/navigation'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { countWanting } from '@/domain/mail/wants-news'
import { may } from '@/domain/team/team'
import { listTexts } from '@/domain/update/text-of'
import { UPDATES_A_DAY } from '@/domain/update/update'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { CampaignHead } from '../../../parts/campaign-head'
import { findUpdatePage } from '../parts/find-update-page'
import { NoUpdate } from '../parts/no-update'
import { PreviewLinks } from '../parts/preview-links'

type Props = { params: Promise<{ language: string; slug: string; id: string }> }

/** Before an update is sent: to how many it goes, and that it can't be unsent. */
export default async function SendUpdatePage({ params }: Props) {
  const { language: prefix, ...place } = await params
  const language = pageLanguage(prefix, undefined)
  const back = inLanguage(prefix, paths.deskUpdate(place.slug, place.id))
  const found = await findUpdatePage(prefix, place, paths.deskUpdateSend(place.slug, place.id))
  if ('refusal' in found)
    return <NoUpdate refused={found} language={language} prefix={prefix} act="send-update" />
  const { campaign, update } = found
  if (!may(campaign.role, 'send-update'))
    return (
      <NoUpdate
        refused={{ refusal: 'not-permitted', campaign }}
        {...{ language, prefix }}
        act="send-update"
      />
    )
  if (update.step !== 'draft') redirect(back)
  const [texts, count] = await Promise.all([listTexts(update.id), countWanting(campaign.id)])
  const t = translator(language, 'updates')
  return (
    <DeskPage tab={`${t('toSend')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="updates" language={language} prefix={prefix} />
      <p className="mb-1 text-sm">
        <a href={back}>{t('backToUpdate')}</a>
      </p>
      <h2 className="mb-4 text-xl">{count === 0 ? t('toSend') : t('sendTitle', { count })}</h2>
      <Problems again={await formAgain()} language={language} />
      {count === 0 ? (
        <p className="notice">{t('wanting', { count })}</p>
      ) : (
        <div className="sheet max-w-2xl">
          <p className="mb-4 text-lg [overflow-wrap:anywhere]">
            <span className="font-semibold">{t('subject')}</span>{' '}
            <bdi lang={campaign.language}>{update.subject}</bdi>
          </p>
          <div className="mb-4">
            <PreviewLinks slug={campaign.slug} id={update.id} {...{ texts, language, prefix }} />
          </div>
          <p className="mb-5">{t('sendFacts', { day: UPDATES_A_DAY })}</p>
          <form method="post" action={inLanguage(prefix, paths.deskUpdateStart(campaign.slug, update.id))}>
            <input type="hidden" name="version" value={update.version} />
            <button className="button">{t('sendNow')}</button>
          </form>
        </div>
      )}
    </DeskPage>
  )
}
