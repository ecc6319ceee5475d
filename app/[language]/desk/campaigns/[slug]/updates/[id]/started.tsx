import { findPause } from '@/domain/mail-health/find-pause'
import { may } from '@/domain/team/team'
import { countStopped } from '@/domain/update/queries'
import type { UpdateStep } from '@/domain/update/update'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Confirmed } from '../../parts/confirmed'
import { Watch } from '../../parts/watch'
import { PreviewLinks } from './parts/preview-links'
import type { UpdateProps } from './parts/update-props'
import { progressOf } from './progress'

/** What became of those who were to get it; one that was canceled has nobody waiting. */
const fatesOf = (step: UpdateStep) =>
  ['sent', step === 'cancelled' ? 'unsent' : 'waiting', 'failed', 'leftOut', 'stopped'] as const

/** Seconds between two looks at one that takes up to an hour. */
const EVERY = 5

/** An update that is being sent or was: how far it is, and what stops it. */
export async function Started(props: UpdateProps) {
  const { campaign, update, texts, language, prefix } = props
  const t = translator(language, 'updates')
  const page = inLanguage(prefix, paths.deskUpdate(campaign.slug, update.id))
  const sending = update.step === 'sending'
  const pause = sending ? await findPause(campaign.id) : null
  const fates = { ...update, stopped: await countStopped(campaign.id, update.startedAt!) }
  return (
    <div className="max-w-2xl space-y-6">
      <section aria-labelledby="where" className="sheet">
        <h3 id="where" className="mb-2 text-lg">
          {t(`step.${update.step}`)}
        </h3>
        <p className="mb-4">
          {t('untitled', { number: update.number })} ·{' '}
          {t('began', { when: formatUtc(update.startedAt!, language) })}
        </p>
        {update.step === 'paused' && <p className="mb-4">{t('pausedByHand')}</p>}
        {pause && (
          <p className="mb-4">
            {t('mailPaused', { until: formatUtc(pause.until, language) })}{' '}
            <a href={inLanguage(prefix, paths.deskMail(campaign.slug))}>
              {translator(language, 'mailHealth')('toPage')}
            </a>
          </p>
        )}
        {sending && (
          <>
            <Watch
              initial={progressOf(update, language)}
              ask={inLanguage(prefix, paths.deskUpdateProgress(campaign.slug, update.id))}
              page={page}
              every={EVERY}
              label={t('progressLabel')}
            />
            <p className="text-quiet mt-3 mb-4 text-sm">
              {t('pace')} <a href={page}>{translator(language, 'deliveries')('lookAgain')}</a>
            </p>
          </>
        )}
        <dl className="divide-rule divide-y">
          {fatesOf(update.step).map((fate) => (
            <div key={fate} className="flex justify-between gap-x-6 py-1.5">
              <dt>{t(`fate.${fate}`)}</dt>
              <dd className="tabular-nums">{fates[fate].toLocaleString(language)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Steer {...props} />
      <PreviewLinks {...{ slug: campaign.slug, id: update.id, texts, language, prefix }} />
    </div>
  )
}

/** Pause, resume, cancel, while there is something left to send. */
function Steer({ campaign, update, language, prefix }: UpdateProps) {
  const t = translator(language, 'updates')
  if (update.step !== 'sending' && update.step !== 'paused') return null
  const action = inLanguage(prefix, paths.deskUpdateAct(campaign.slug, update.id))
  const what = update.step === 'paused' ? 'resume' : 'pause'
  return (
    <div className="flex flex-wrap items-start gap-4">
      {(what === 'pause' || may(campaign.role, 'send-update')) && (
        <form method="post" action={action}>
          <button className="button-quiet" name="what" value={what}>
            {t(what)}
          </button>
        </form>
      )}
      <Confirmed
        warn
        what="cancel"
        summary={t('cancel')}
        facts={t('cancelFacts')}
        action={action}
        button={t('cancelNow')}
      />
    </div>
  )
}
