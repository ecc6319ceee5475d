import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { MailHealth } from '@/domain/mail-health/read-health'
import { may } from '@/domain/team/team'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  campaign: DeskCampaign
  health: MailHealth
  language: string
  prefix: string
  /** With what to do while it pauses. */
  explained?: boolean
}

/** Whether a campaign's mail pauses, with the button that ends it, and what waits to leave. */
export function MailStanding({ health, language, ...props }: Props) {
  const t = translator(language, 'mailHealth')
  const { count, oldest, lastDue, paced } = health.waiting
  return (
    <>
      {health.pause && <Pause {...props} language={language} pause={health.pause} />}
      <p>
        {count === 0 || !oldest
          ? t('waitingNone')
          : t('waiting', { count, since: formatUtc(oldest, language) })}{' '}
        {!health.pause && lastDue && t('lastDue', { when: formatUtc(lastDue, language) })}{' '}
        {paced > 0 && t('paced', { count: paced })}
      </p>
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
      {explained && <p>{t('pausedDo')}</p>}
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
