import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { number: number; more: boolean; language: string; prefix: string }

/** The way to newer and older letters, where one page does not hold them all. */
export function OtherPages({ number, more, language, prefix }: Props) {
  if (number === 1 && !more) return null
  const t = translator(language, 'front')
  const home = inLanguage(prefix, paths.home())
  return (
    <nav className="front-pages" aria-label={t('pages')}>
      {number > 1 && (
        <a href={number === 2 ? home : `${home}?page=${number - 1}`} rel="prev">
          {t('newer')}
        </a>
      )}
      {more && (
        <a href={`${home}?page=${number + 1}`} rel="next">
          {t('older')}
        </a>
      )}
    </nav>
  )
}
