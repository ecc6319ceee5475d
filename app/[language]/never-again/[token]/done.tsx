import { SignLater } from '@/app/parts/sign-later'
import { TokenPage } from '@/app/parts/token-page'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'

/** The address is on the list: nothing is mailed to it any more. */
export function Done({ language, ownPage }: { language: string; ownPage: string | null }) {
  const t = translator(language, 'neverAgain')
  return (
    <TokenPage tab={t('doneTitle')} title={t('doneTitle')}>
      <div className="space-y-4">
        <p>{t('done')}</p>
        <p>{t('doneMail')}</p>
        <p>
          <SignLater language={language} />
        </p>
        {ownPage && (
          <p>
            {t('confirmed')} <a href={ownPage}>{t('ownPage')}</a>
          </p>
        )}
      </div>
    </TokenPage>
  )
}

/** What the mail was about is deleted already. */
export function Deleted({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'neverAgain')
  return (
    <TokenPage tab={t('deletedTitle')} title={t('deletedTitle')}>
      <div className="space-y-4">
        <p>{t('deleted')}</p>
        <p>{t('deletedPressed')}</p>
        <p>{t('deletedAgain')}</p>
        <p>
          <a href={inLanguage(prefix, paths.home())}>{translator(language, 'answers')('home')}</a>
        </p>
      </div>
    </TokenPage>
  )
}
