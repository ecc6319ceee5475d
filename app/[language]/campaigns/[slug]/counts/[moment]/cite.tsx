import type { Shown } from '@/app/parts/campaign'
import { copyWords } from '@/app/parts/copy-words'
import { translator } from '@/messages/translator'
import { absolute, inLanguage } from '@/paths'
import { Code } from '../../parts/code'
import { pictureCode } from './picture-code'

type Props = { shown: Shown; said: string; path: string; title: string }

/** The line to cite a number by, and what shows it on another site. */
export function Cite({ shown: { language, prefix }, said, path, title }: Props) {
  const t = translator(language, 'counts')
  const words = copyWords(language)
  const address = absolute(inLanguage(prefix, path))
  const line = t('citation', { title, count: said, address })
  return (
    <>
      <Code id="cite" title={t('cite')} text={line} words={words} spoken>
        {t('citeExplains')}
      </Code>
      <Code id="show" title={t('show')} text={pictureCode(address, `${said} · ${title}`)} words={words}>
        {t('showExplains')}
      </Code>
    </>
  )
}
