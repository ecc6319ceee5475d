import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { formAgain } from '@/app/parts/form'
import { localTime } from '@/domain/campaign/closing-time'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { LaunchFields } from './launch-fields'
import { Confirmed } from './parts/confirmed'

type Props = { campaign: DeskCampaign; language: string; prefix: string }

/** Moving and stopping are one press each; publishing is final, so it comes behind what it does. */
export async function ChangeLaunch({ campaign, language, prefix }: Props) {
  const t = translator(language, 'launch')
  const { slug, launchesAt, launchesZone } = campaign
  const again = await formAgain<'launchesAt' | 'launchesZone'>()
  const typed = again?.values.launchesAt
  const zone = again?.values.launchesZone ?? launchesZone ?? ''
  const stored = launchesAt ? localTime(launchesAt, launchesZone ?? 'UTC') : ''
  return (
    <div className="space-y-4">
      <details open={typed !== undefined || !launchesAt}>
        <summary className="button-quiet list-none">{t(launchesAt ? 'move' : 'set')}</summary>
        <form method="post" action={inLanguage(prefix, paths.deskLaunch(slug))} className="mt-4">
          <LaunchFields launchesAt={typed ?? stored} launchesZone={zone} language={language} />
          <button className="button mt-3">{t('saveTime')}</button>
        </form>
      </details>
      {launchesAt && (
        <form method="post" action={inLanguage(prefix, paths.deskLaunchStop(slug))}>
          <button className="button-quiet">{t('stop')}</button>
        </form>
      )}
      <Confirmed
        warn
        summary={t('nowSummary')}
        facts={t('nowFacts', { address: absolute(paths.campaign(slug)) })}
        action={inLanguage(prefix, paths.deskLaunchNow(slug))}
        button={t('nowButton')}
      />
    </div>
  )
}
