import { Status } from '@/app/parts/status'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { type Params, prefixSpoken } from '@/app/parts/campaign'

/** No campaign here, or not yet: a draft looks like an address that never existed. */
export async function UnknownCampaign({ params }: Params) {
  const prefix = prefixSpoken((await params).language)
  const t = translator(prefix, 'letter')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <p>
        <a href={inLanguage(prefix, paths.home())}>{translator(prefix, 'front')('toFront')}</a>
      </p>
    </Status>
  )
}
