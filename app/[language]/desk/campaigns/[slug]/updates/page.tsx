import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import type { Query } from '@/app/parts/list-filter'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { countWanting } from '@/domain/mail/wants-news'
import { may } from '@/domain/team/team'
import { formatDay } from '@/domain/text/dates'
import { nextUpdateAt } from '@/domain/update/next-update'
import { type DeskUpdate, listUpdates } from '@/domain/update/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { NextUpdate } from './parts/next-update'
import { UpdateDone } from './parts/update-done'

type Props = { params: Promise<{ language: string; slug: string }>; searchParams: Promise<Query> }

/** The updates of a campaign, and the way to a new one. */
export default async function UpdatesPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskUpdates(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign } = asked
  if (!may(campaign.role, 'write-update'))
    return <NotPermitted act="write-update" role={campaign.role} language={language} prefix={prefix} />
  const [updates, count, next] = await Promise.all([
    listUpdates(campaign.id),
    countWanting(campaign.id),
    nextUpdateAt(campaign.id),
  ])
  const t = translator(language, 'updates')
  return (
    <DeskPage tab={`${translator(language, 'desk')('updates')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="updates" language={language} prefix={prefix} />
      <UpdateDone query={await searchParams} language={language} />
      <Problems again={await formAgain()} language={language} />
      <NextUpdate next={next} language={language} />
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="max-w-2xl">
          <p className="mb-2">{t('lead')}</p>
          <p>{campaign.isPublic ? t('wanting', { count }) : t('notPublic')}</p>
        </div>
        <form method="post" action={inLanguage(prefix, paths.deskUpdateNew(slug))}>
          <button className="button">{t('new')}</button>
        </form>
      </div>
      {updates.length === 0 ? (
        <div className="sheet text-center">
          <h2 className="mb-1 text-xl">{t('noneTitle')}</h2>
          <p className="text-quiet">{t('none')}</p>
        </div>
      ) : (
        <ul className="sheet divide-rule divide-y">
          {updates.map((update) => (
            <li key={update.id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-3">
              <Named update={update} campaign={campaign} language={language} prefix={prefix} />
            </li>
          ))}
        </ul>
      )}
    </DeskPage>
  )
}

type NamedProps = { update: DeskUpdate; campaign: DeskCampaign; language: string; prefix: string }

function Named({ update, campaign, language, prefix }: NamedProps) {
  const t = translator(language, 'updates')
  const { sent, count, startedAt } = update
  return (
    <>
      <a
        className="min-w-0 [overflow-wrap:anywhere]"
        href={inLanguage(prefix, paths.deskUpdate(campaign.slug, update.id))}
      >
        <bdi lang={update.subject ? campaign.language : undefined}>
          {update.subject ?? t('untitled', { number: update.number })}
        </bdi>
      </a>
      <span className="tabular-nums">
        {update.subject && <>{t('untitled', { number: update.number })} · </>}
        {t(`step.${update.step}`)}
        {startedAt && (
          <>
            {' · '}
            {t('sentOf', { sent, count })}
            {' · '}
            {formatDay(startedAt, language)}
          </>
        )}
      </span>
    </>
  )
}
