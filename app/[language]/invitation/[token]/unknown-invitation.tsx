import { Status } from '@/app/parts/status'
import { TypedBefore } from '@/app/parts/typed'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** The answer to a link that leads to no invitation (anymore). */
export function UnknownInvitation({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'invited')
  const answers = translator(language, 'answers')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{answers('unknown')}</p>
      <TypedBefore language={language} />
      <ul className="list-disc space-y-1 ps-5">
        <li>{answers('unknownCut')}</li>
        <li>{t('unknownRemoved')}</li>
        <li>{answers('unknownElsewhere')}</li>
      </ul>
      <p>{t('unknownAsk')}</p>
      <p>
        <a href={inLanguage(prefix, paths.home())}>{answers('home')}</a>
      </p>
    </Status>
  )
}
