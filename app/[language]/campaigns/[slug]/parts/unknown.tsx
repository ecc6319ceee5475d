import { Status } from '@/app/parts/status'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

/** No campaign here, or not yet: a draft looks like an address that never existed. */
export function UnknownCampaign() {
  const t = translator('en', 'letter')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <p>
        <a href={paths.home()}>{translator('en', 'front')('toFront')}</a>
      </p>
    </Status>
  )
}
