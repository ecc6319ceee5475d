import { FindLink } from '@/app/parts/find-link'
import { LetterLink } from '@/app/parts/letter-link'
import { pageLanguage } from '@/app/parts/page-language'
import { SignLater } from '@/app/parts/sign-later'
import { Status } from '@/app/parts/status'
import { TokenPage } from '@/app/parts/token-page'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { findBehindLink } from './behind-link'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/**
 * Whether news about a letter come to who holds this link, and the button for the other. Opening it changes nothing: programs that check
 * mail open links. Only who holds the link learns that somebody signed, and nothing else of them.
 */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const found = await findBehindLink(token)
  const language = pageLanguage(prefix, found?.language)
  if (!found) return <Unknown language={language} prefix={prefix} />
  const { state, campaign } = found
  const t = translator(language, 'unsubscribe')
  const pressed = (await searchParams).done !== undefined
  // Said once it was pressed, and while it is still so.
  const back = pressed && state === 'coming'
  const title = t(back ? 'backTitle' : `${state}Title`)
  return (
    <TokenPage tab={title} title={title}>
      <div className="space-y-4" role={pressed ? 'status' : undefined}>
        {campaign && (
          <p>
            {t('letter')}{' '}
            <span className="block">
              <LetterLink campaign={campaign} prefix={prefix} />
            </span>
          </p>
        )}
        <p>{t(back ? 'back' : state)}</p>
        {state === 'coming' && !pressed && <p className="text-quiet">{t('forwarded')}</p>}
        {state === 'stopped' && <p>{t('onItsWay')}</p>}
        {state === 'moved' && (
          <p>
            <FindLink language={language} />
          </p>
        )}
        {state === 'never' && (
          <p>
            <SignLater language={language} />
          </p>
        )}
      </div>
      {(state === 'coming' || state === 'stopped') && (
        <form method="post" className="mt-6">
          {state === 'coming' ? (
            <button className={back ? 'button-quiet' : 'button'}>{t('button')}</button>
          ) : (
            <button className="button-quiet" name="again" value="true">
              {t('againButton')}
            </button>
          )}
        </form>
      )}
    </TokenPage>
  )
}

/** Cut off on its way, or of a test or a preview, whose way to unsubscribe stops nothing. */
function Unknown({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'unsubscribe')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
      <ul className="list-disc space-y-1 ps-5">
        <li>{t('unknownCut')}</li>
        <li>{t('unknownTest')}</li>
      </ul>
      <p>
        {t('unknownOther')} <FindLink language={language} />
      </p>
      <p>
        <a href={inLanguage(prefix, paths.home())}>{translator(language, 'answers')('home')}</a>
      </p>
    </Status>
  )
}
