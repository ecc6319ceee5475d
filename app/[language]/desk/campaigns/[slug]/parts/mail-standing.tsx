import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { MailHealth } from '@/domain/mail-health/read-health'
import { listUpdates } from '@/domain/update/queries'
import { may } from '@/domain/team/team'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { toReview } from './to-review'

type Props = {
  campaign: DeskCampaign
  health: MailHealth
  language: string
  prefix: string
  /** With what to do while it pauses. */
  explained?: boolean
}

/** Whether a campaign's mail pauses, with the button that ends it, and what waits to leave, with what an update that someone paused holds. */
export async function MailStanding({ health, language, ...props }: Props) {
  const t = translator(language, 'mailHealth')
  const { count, oldest, lastDue, paced } = health.waiting
  const { campaign, prefix } = props
  const updates = await listUpdates(campaign.id)
  const parked = updates.reduce((all, { step, waiting }) => (step === 'paused' ? all + waiting : all), 0)
  return (
    <>
      {health.pause && <Pause {...props} language={language} pause={health.pause} />}
      {parked > 0 && (
        <p className="mb-2">
          {t('updatePaused', { count: parked })}{' '}
          <a href={inLanguage(prefix, paths.deskUpdates(campaign.slug))}>
            {translator(language, 'desk')('updates')}
          </a>
        </p>
      )}
      {count > 0 && oldest ? (
        <p>
          {t('waiting', { count, since: formatUtc(oldest, language) })}{' '}
          {!health.pause && lastDue && t('lastDue', { when: formatUtc(lastDue, language) })}{' '}
          {paced > 0 && t('paced', { count: paced })}
        </p>
      ) : (
        parked === 0 && <p>{t('waitingNone')}</p>
      )}
    </>
  )
}

type PauseProps = Omit<Props, 'health'> & { pause: NonNullable<MailHealth['pause']> }

function Pause({ campaign, pause, language, prefix, explained }: PauseProps) {
  const t = translator(language, 'mailHealth')
  const title = pause.reason === 'bounces' ? 'pausedReturned' : 'pausedComplained'
  return (
    <div className="notice-warn space-y-3">
      <p className="font-semibold">{t(title, { until: formatUtc(pause.until, language) })}</p>
      <p>{t('pausedWhat')}</p>
      {explained && <p>{t.rich('pausedDo', { review: toReview(campaign, prefix) })}</p>}
      {may(campaign.role, 'resume-mail') ? (
        <form method="post" action={inLanguage(prefix, paths.deskMailResume(campaign.slug))}>
          <button className="button">{t('resume')}</button>
        </form>
      ) : (
        <p>{t('resumeWho')}</p>
      )}
    </div>
  )
}
