import type { ReactNode } from 'react'
import { direction } from '@/domain/text/language'
import { environment } from '@/env'
import { inLanguage, NO_PREFIX, paths } from '@/paths'
import { BarName, type Faced } from './bar-name'
import { FaceStyle } from './face-style'
import { LanguageMenu } from './language-menu'
import { PreloadSerif } from './preload-serif'
import { interfaceLanguage, translator } from '@/messages/translator'

type Props = {
  language: string
  prefix?: string
  children: ReactNode
  bar?: ReactNode
  /** The page has the sign form, which the keyboard reaches at once. */
  form?: boolean
  /** The letter whose face the page has. */
  campaign?: Faced | null | undefined
}

/**
 * The HTML document around every page. Each branch of app/[language] has a root layout that knows its language:
 * the prefix, the campaign's own, or the signature's. The layout brings the style sheet: the desk's has more than readers need.
 */
export function Document({ language, prefix = NO_PREFIX, bar, form, campaign, children }: Props) {
  const spoken = interfaceLanguage(language)
  const t = translator(language, 'site')
  return (
    <html lang={spoken} dir={direction(spoken)}>
      <PreloadSerif />
      <body className="flex min-h-dvh flex-col">
        <FaceStyle face={campaign?.face} />
        <p className="skips">
          <a className="button" href="#content">
            {t('skip')}
          </a>
          {form && (
            <a className="button" href="#sign">
              {t('skipToSign')}
            </a>
          )}
        </p>
        <header className="bar">
          <BarName campaign={campaign} prefix={prefix} />
          {bar}
        </header>
        {children}
        <footer className="foot">
          <a className="max-sm:w-full" href={inLanguage(prefix, paths.home())}>
            {t('runBy', { host: environment().HOST_NAME })}
          </a>
          <a href={inLanguage(prefix, paths.privacy())}>{t('privacy')}</a>
          <a href={inLanguage(prefix, paths.about())}>{t('about')}</a>
          <LanguageMenu spoken={spoken} />
        </footer>
      </body>
    </html>
  )
}
