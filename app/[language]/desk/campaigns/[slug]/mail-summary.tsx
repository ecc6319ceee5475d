import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { readMailHealth } from '@/domain/mail-health/read-health'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { MailStanding } from './parts/mail-standing'
import { shareSentence } from './parts/share-sentence'

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

/** How a campaign's mail fares, in short, and the way to all of it. */
export async function MailSummary({ campaign, organizer, language, prefix }: Props) {
  const health = await readMailHealth(organizer, campaign.slug)
  if (typeof health === 'string') return null
  const t = translator(language, 'mailHealth')
  return (
    <section aria-labelledby="mail">
      <h2 id="mail" className="mb-3 text-xl">
        {t('title')}
      </h2>
      <MailStanding {...{ campaign, health, language, prefix }} />
      {health.share.counted > 0 && <p>{shareSentence(health.share, language)}</p>}
      <p className="mt-3">
        <a href={inLanguage(prefix, paths.deskMail(campaign.slug))}>{t('toPage')}</a>
      </p>
    </section>
  )
}
