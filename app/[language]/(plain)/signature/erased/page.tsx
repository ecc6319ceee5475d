import { pageLanguage } from '@/app/parts/page-language'
import { TokenPage } from '@/app/parts/token-page'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ language: string }> }

/** After an erasure. It knows nothing about whose: the link to the own page is gone. */
export default async function ErasedPage({ params }: Props) {
  const { language: prefix } = await params
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'rights')
  return (
    <TokenPage tab={t('erasedTitle')} title={t('erasedTitle')}>
      <div className="space-y-4">
        <p className="text-base">{t('erased')}</p>
        <p>{t('erasedList')}</p>
        <p>{t('erasedMail')}</p>
        <p>{t('erasedAgain')}</p>
        <p>
          <a href={inLanguage(prefix, paths.home())}>{translator(language, 'answers')('home')}</a>
        </p>
      </div>
    </TokenPage>
  )
}
