import { environment } from '@/env'
import { translator } from '@/messages/translator'

/** What this site is, in one sentence that names who runs it. */
export function Masthead({ language }: { language: string }) {
  const t = translator(language, 'front')
  return (
    <header className="front-head">
      <h1 className="title">{t('title')}</h1>
      <p className="front-what">
        {t.rich('what', {
          host: environment().HOST_NAME,
          name: (chunks) => <bdi>{chunks}</bdi>,
        })}
      </p>
    </header>
  )
}
