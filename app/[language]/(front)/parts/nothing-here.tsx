import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { Status } from '@/app/parts/status'

/** No page is at this address, such as one under a prefix that is no language of this site. */
export function NothingHere() {
  const t = translator('en', 'answers')
  return (
    <Status status={404} title={t('nothingTitle')}>
      <p>{t('nothing')}</p>
      <p>
        <a href={paths.home()}>{t('home')}</a>
      </p>
    </Status>
  )
}
