import { FindLink } from '@/app/parts/find-link'
import { pageLanguage } from '@/app/parts/page-language'
import { TokenPage } from '@/app/parts/token-page'
import { translator } from '@/messages/translator'

type Props = { params: Promise<{ language: string }>; searchParams: Promise<{ done?: string }> }

/** Stops the news with its button, and says so afterwards. The same for every token: nobody learns here which ones are known. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { language: prefix } = await params
  const { done } = await searchParams
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'unsubscribe')
  if (done !== undefined)
    return (
      <TokenPage tab={t('doneTitle')} title={t('doneTitle')}>
        <p className="mb-4" role="status">
          {t('done')}
        </p>
        <p>
          {t('again')} <FindLink language={language} />
        </p>
      </TokenPage>
    )
  return (
    <TokenPage tab={t('title')} title={t('title')}>
      <p className="mb-6">{t('lead')}</p>
      <form method="post">
        <button className="button">{t('button')}</button>
      </form>
    </TokenPage>
  )
}
