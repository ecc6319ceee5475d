import { LetterLink } from '@/app/parts/letter-link'
import { pageLanguage } from '@/app/parts/page-language'
import { Status } from '@/app/parts/status'
import { TokenPage } from '@/app/parts/token-page'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'

type Props = { opened: PublicCampaign | undefined; prefix: string }

/** Where the link leads to no draft: on to the public letter, or nowhere. */
export function NotADraft({ opened, prefix }: Props) {
  const language = pageLanguage(prefix, opened?.language)
  const t = translator(language, 'preview')
  if (!opened)
    return (
      <Status status={404} title={t('unknownTitle')}>
        <p>{t('unknown')}</p>
      </Status>
    )
  if (!opened.isPublic)
    return (
      <TokenPage tab={t('collectingTitle')} title={t('collectingTitle')}>
        <p>{t('collecting')}</p>
      </TokenPage>
    )
  const launch = translator(language, 'launch')
  return (
    <TokenPage tab={launch('publicTitle')} title={launch('publicTitle')}>
      <p className="mb-2">{launch('public')}</p>
      <p>
        <LetterLink campaign={opened} prefix={prefix} />
      </p>
    </TokenPage>
  )
}
