import { TypedAgain } from '@/app/[language]/desk/parts/typed-again'
import { Status } from '@/app/parts/status'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { slug: string; language: string; prefix: string }

/** No such final delivery: of one that is still prepared nothing has happened. */
export function UnknownDelivery({ slug, language, prefix }: Props) {
  const t = translator(language, 'record')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <TypedAgain language={language} />
      <p>
        <a href={inLanguage(prefix, paths.deskCampaign(slug))}>{translator(language, 'desk')('overview')}</a>
      </p>
    </Status>
  )
}
