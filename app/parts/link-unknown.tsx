import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'
import { FindLink } from './find-link'
import { Status } from './status'
import { TypedBefore } from './typed'

type Props = { language: string; prefix: string }

/** The answer to a mailed link that leads nowhere, with the usual reasons and the way back. */
export function LinkUnknown({ language, prefix }: Props) {
  const t = translator(language, 'answers')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <TypedBefore language={language} />
      <ul className="list-disc space-y-1 ps-5">
        <li>{t('unknownCut')}</li>
        <li>{t('unknownOld')}</li>
        <li>{t('unknownCorrected')}</li>
        <li>{t('unknownElsewhere')}</li>
      </ul>
      <p>
        {t('unknownSigned')} <FindLink language={language} />
      </p>
      <p>
        <a href={inLanguage(prefix, paths.home())}>{t('home')}</a>
      </p>
    </Status>
  )
}
