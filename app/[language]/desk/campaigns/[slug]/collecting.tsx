import type { ReactNode } from 'react'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { countCollected, MOST_COLLECTED } from '@/domain/signature/launch/count-collected'
import { may } from '@/domain/team/team'
import { formatWeekday } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { ChangeLaunch } from './change-launch'

type Props = { campaign: DeskCampaign; language: string; prefix: string; children: ReactNode }
type At = Omit<Props, 'children'>

/**
 * Before the launch: what is collected, when it becomes public, and what changes that.
 * @param children what waits for a human
 */
export async function Collecting({ children, ...at }: Props) {
  const { campaign, language } = at
  const t = translator(language, 'launch')
  const counts = await countCollected(campaign.id)
  return (
    <section className="sheet" aria-labelledby="collecting">
      <h2 id="collecting" className="mb-2 text-xl">
        {t('collectTitle')}
      </h2>
      <p className="mb-4">
        {t(
          campaign.state === 'closed'
            ? 'closedLead'
            : campaign.byInvitation
              ? 'collectLeadRead'
              : 'collectLead',
        )}
      </p>
      <dl className="mb-4 flex flex-wrap gap-x-10 gap-y-3">
        {(['organizations', 'people', 'unlisted'] as const).map((part) => (
          <div key={part} className="flex flex-col-reverse">
            <dt className="text-quiet text-sm">{t(part)}</dt>
            <dd className="font-serif text-2xl font-semibold tabular-nums">
              {counts[part] < MOST_COLLECTED
                ? counts[part].toLocaleString(language)
                : t('orMore', { count: MOST_COLLECTED })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mb-6">{children}</p>
      <When {...at} />
      {may(campaign.role, 'launch-campaign') && <ChangeLaunch {...at} />}
    </section>
  )
}

/** The moment in its zone; when it has passed, that the worker is behind. */
function When({ campaign: { launchesAt, launchesZone }, language }: At) {
  const t = translator(language, 'launch')
  if (!launchesAt) return <p className="mb-4 font-semibold">{t('publishesNever')}</p>
  const when = () => (
    <strong>
      <time dateTime={launchesAt.toISOString()}>
        {formatWeekday(launchesAt, language, launchesZone ?? 'UTC')}
      </time>
    </strong>
  )
  const due = isDue(launchesAt)
  return (
    <p className={due ? 'notice-warn' : 'mb-4 text-base'} role={due ? 'status' : undefined}>
      {t.rich(due ? 'due' : 'publishesAt', { when })}
    </p>
  )
}

const isDue = (at: Date, now = new Date()) => at <= now
