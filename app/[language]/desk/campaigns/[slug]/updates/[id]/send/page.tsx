import { redirect } from 'next/navigation'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { shownLetter } from '@/app/parts/letter-html'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { may } from '@/domain/team/team'
import { languageName } from '@/domain/text/language'
import { findMissingTexts } from '@/domain/update/missing-texts'
import { nextUpdateAt } from '@/domain/update/next-update'
import { countByLanguage } from '@/domain/update/queries'
import { listTexts } from '@/domain/update/text-of'
import { UPDATES_A_DAY } from '@/domain/update/update'
import { type Readers, whoGets } from '@/domain/update/who-gets'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { CampaignHead } from '../../../parts/campaign-head'
import { NextUpdate } from '../../parts/next-update'
import { findUpdatePage } from '../parts/find-update-page'
import { NoUpdate } from '../parts/no-update'
import { NotMailed } from '../parts/not-mailed'
import { PreviewLinks } from '../parts/preview-links'
import type { UpdateProps } from '../parts/update-props'
import { WhoGetsTable } from './who-gets-table'

type Props = { params: Promise<{ language: string; slug: string; id: string }> }

/** Before an update is sent: to whom it goes and in which language, and that it can't be unsent. */
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
  const [texts, wanting, missing, next] = await Promise.all([
    listTexts(update.id),
    countByLanguage(campaign.id),
    findMissingTexts(update.id),
    nextUpdateAt(campaign.id),
  ])
  const count = [...wanting.values()].reduce((all, one) => all + one, 0)
  const t = translator(language, 'updates')
  const again = await formAgain()
  const obstacle = obstacleOf({
    isPublic: campaign.isPublic,
    missing: Object.keys(missing).length > 0,
    count,
  })
  return (
    <DeskPage tab={`${t('toSend')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="updates" language={language} prefix={prefix} />
      <p className="mb-1 text-sm">
        <a className="inline-block py-1" href={back}>
          {t('backToUpdate')}
        </a>
      </p>
      <h2 className="mb-4 text-xl">{count === 0 ? t('toSend') : t('sendTitle', { count })}</h2>
      {/* What keeps it from being sent says what to do: why a press just now was refused would send people back and forth. */}
      {obstacle ? (
        <p className={again ? 'notice-warn' : 'notice'} role={again ? 'alert' : undefined}>
          {t(obstacle, { count })}
        </p>
      ) : (
        <>
          <Problems again={again} language={language} />
          <Decide
            {...{ campaign, update, texts, language, prefix }}
            rows={whoGets(texts, wanting)}
            next={next}
          />
        </>
      )}
    </DeskPage>
  )
}

/** Why there is nothing to decide here yet; sending would be refused. */
function obstacleOf(facts: { isPublic: boolean; missing: boolean; count: number }) {
  if (!facts.isPublic) return 'notPublic'
  if (facts.missing) return 'notComplete'
  return facts.count === 0 ? 'wanting' : null
}

type DecideProps = Omit<UpdateProps, 'organizer'> & { rows: Readers[]; next: Date | null }

/** What goes to whom, and the button that sends it, unless it must wait. */
async function Decide({ campaign, update, texts, rows, next, language, prefix }: DecideProps) {
  const t = translator(language, 'updates')
  const shown = await Promise.all(texts.map((one) => shownLetter(one.text, one.language, 'desk')))
  return (
    <div className="sheet max-w-2xl">
      <p className="mb-4 text-lg [overflow-wrap:anywhere]">
        <span className="font-semibold">{t('subject')}</span>{' '}
        <bdi lang={campaign.language}>{update.subject}</bdi>
      </p>
      <div className="mb-4">
        <PreviewLinks slug={campaign.slug} id={update.id} {...{ texts, language, prefix }} />
      </div>
      {texts.map(({ language: tag }, at) => (
        <NotMailed
          key={tag}
          {...shown[at]!}
          of={texts.length > 1 && languageName(tag, language)}
          language={language}
        />
      ))}
      <WhoGetsTable rows={rows} language={language} />
      <p className="mb-5">{t('sendFacts', { day: UPDATES_A_DAY })}</p>
      {next ? (
        <NextUpdate next={next} language={language} />
      ) : (
        <form method="post" action={inLanguage(prefix, paths.deskUpdateStart(campaign.slug, update.id))}>
          <input type="hidden" name="version" value={update.version} />
          <button className="button">{t('sendNow')}</button>
        </form>
      )}
    </div>
  )
}
