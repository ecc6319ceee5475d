import { TypedAgain } from '@/app/[language]/desk/parts/typed-again'
import { Status } from '@/app/parts/status'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { Act } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { NoCampaign, NotPermitted } from '../../../parts/answers'

type Refused = { refusal: 'no-campaign' } | { refusal: 'not-permitted' | 'no-update'; campaign: DeskCampaign }
type Props = { refused: Refused; language: string; prefix: string; act?: Act }

/** Why there is no page of an update for who asks. */
export function NoUpdate({ refused, language, prefix, act = 'write-update' }: Props) {
  const t = translator(language, 'updates')
  if (refused.refusal === 'no-campaign') return <NoCampaign language={language} prefix={prefix} />
  const { role, slug } = refused.campaign
  if (refused.refusal === 'not-permitted') return <NotPermitted {...{ act, role, language, prefix }} />
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <TypedAgain lead={t('typedLead')} language={language} />
      <p>
        <a href={inLanguage(prefix, paths.deskUpdates(slug))}>{t('back')}</a>
      </p>
    </Status>
  )
}
