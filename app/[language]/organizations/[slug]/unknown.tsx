import { Status } from '@/app/parts/status'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** No organization stands here, or no longer: both look alike. */
export function UnknownOrganization({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'organization')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <p>
        <a href={inLanguage(prefix, paths.home())}>{translator(language, 'front')('toFront')}</a>
      </p>
    </Status>
  )
}
