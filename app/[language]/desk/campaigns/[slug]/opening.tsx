import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may, type Organizer } from '@/domain/team/team'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { checkBeforeOpening } from './before-opening'
import { Checklist } from './checklist'
import { Confirmed } from './parts/confirmed'
import { TranslationsToPublish } from './translations-to-publish'

type Props = { campaign: DeskCampaign; language: string; prefix: string }
type OpeningProps = Props & { organizer: Organizer }

/** Before the opening: the checklist, and Open behind what it does. */
export function Opening({ organizer, campaign, language, prefix }: OpeningProps) {
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
        <Confirmed
          summary={t('openSummary')}
          facts={t('openFacts', { address: absolute(paths.campaign(campaign.slug)) })}
          action={inLanguage(prefix, paths.deskOpen(campaign.slug))}
          button={t('openNow')}
        />
      )}
    </section>
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
      facts={t('closeFacts', { days: CONFIRM_DAYS })}
      action={inLanguage(prefix, paths.deskClose(campaign.slug))}
      button={t('closeNow')}
    />
  )
}
