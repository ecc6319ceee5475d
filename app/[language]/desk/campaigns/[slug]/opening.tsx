import { formAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may, type Organizer } from '@/domain/team/team'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { checkBeforeOpening } from './before-opening'
import { Checklist } from './checklist'
import { LaunchFields } from './launch-fields'
import { Confirmed } from './parts/confirmed'
import { TranslationsToPublish } from './translations-to-publish'

type Props = { campaign: DeskCampaign; language: string; prefix: string }
type OpeningProps = Props & { organizer: Organizer }

/** Before the opening: the checklist, and Open behind what it does. */
export async function Opening({ organizer, campaign, language, prefix }: OpeningProps) {
  const t = translator(language, 'desk')
  const checks = checkBeforeOpening(campaign)
  const ready = checks.every(({ holds }) => holds)
  return (
    <section className="sheet" aria-labelledby="checklist">
      <h2 id="checklist" className="mb-3 text-xl">
        {t('checklist')}
      </h2>
      <Checklist checks={checks} language={language} />
      <TranslationsToPublish organizer={organizer} campaign={campaign} language={language} />
      <p className="mb-4">{ready ? t('checklistReady') : t('checklistMissing')}</p>
      <p className="mb-4">
        <a className="button-quiet" href={inLanguage(prefix, paths.deskPreview(campaign.slug))}>
          {t('openLook')}
        </a>
      </p>
      {!may(campaign.role, 'open-campaign') && <p>{t('ownerOpens', { role: t(`role.${campaign.role}`) })}</p>}
      {ready && may(campaign.role, 'open-campaign') && (
        <div className="space-y-4">
          <Confirmed
            summary={t('openSummary')}
            facts={t('openFacts', { address: absolute(paths.campaign(campaign.slug)) })}
            action={inLanguage(prefix, paths.deskOpen(campaign.slug))}
            button={t('openNow')}
          />
          <CollectFirst {...{ campaign, language, prefix }} />
        </div>
      )}
    </section>
  )
}

/** The other way to open: collect first, and publish letter and names together. */
async function CollectFirst({ campaign, language, prefix }: Props) {
  const t = translator(language, 'launch')
  const again = await formAgain<'launchesAt' | 'launchesZone'>()
  const { launchesAt, launchesZone = '' } = again?.values ?? {}
  return (
    <Confirmed
      quiet
      open={launchesAt !== undefined}
      summary={t('collectSummary')}
      facts={t(campaign.byInvitation ? 'collectFactsRead' : 'collectFacts', {
        address: absolute(paths.campaign(campaign.slug)),
      })}
      action={inLanguage(prefix, paths.deskCollect(campaign.slug))}
      button={t('collectButton')}
    >
      <LaunchFields {...{ launchesAt: launchesAt ?? '', launchesZone, language }} optional />
    </Confirmed>
  )
}

/** While it is open: Close behind what it does. */
export function Closing({ campaign, language, prefix }: Props) {
  const t = translator(language, 'desk')
  if (!may(campaign.role, 'close-campaign')) return null
  return (
    <Confirmed
      warn
      summary={t('closeSummary')}
      facts={
        campaign.isPublic
          ? t('closeFacts', { days: CONFIRM_DAYS })
          : translator(language, 'launch')('closeFacts', { days: CONFIRM_DAYS })
      }
      action={inLanguage(prefix, paths.deskClose(campaign.slug))}
      button={t('closeNow')}
    />
  )
}
