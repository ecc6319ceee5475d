import { Status } from '@/app/parts/status'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type ForbiddenProps = { campaign: DeskCampaign; language: string; prefix: string }

/** A view or a search that the role may not open: the same answer whoever stands there. */
export function Forbidden({ campaign, language, prefix }: ForbiddenProps) {
  const t = translator(language, 'desk')
  return (
    <Status status={403} title={t('forbiddenTitle')}>
      <p>{t('viewForbidden', { role: t(`role.${campaign.role}`) })}</p>
      <p>
        <a href={inLanguage(prefix, paths.deskSignatures(campaign.slug))}>{t('clear')}</a>
      </p>
    </Status>
  )
}
