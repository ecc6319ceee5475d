import { mailCaps } from '@/app/parts/mail-caps'
import { Moment } from '@/app/parts/moment'
import { MAIL_CAPS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'
import { againFrom, minutesUntil } from './submission'

type Props = {
  language: string
  sentAt: Date
  asked: boolean
  /** Whether the page is over before it is possible. */
  tooLate: boolean
}

/** "Send again", from when it is possible; before that, the time in words instead of a button that would do nothing. */
export function SendAgain({ language, sentAt, asked, tooLate }: Props) {
  const t = translator(language, 'submitted')
  const from = againFrom(sentAt)
  const minutes = minutesUntil(from)
  return (
    <section className="mt-8">
      <h2 className="mb-2 text-xl">{t('againTitle')}</h2>
      {tooLate ? (
        <p>{t('againLate')}</p>
      ) : minutes > 0 ? (
        <p>
          {t.rich('againFrom', { minutes, time: () => <Moment at={from} language={language} only="time" /> })}
        </p>
      ) : asked ? (
        <p>{t('againWait', { minutes: MAIL_CAPS.minutesApart })}</p>
      ) : (
        <form method="post">
          <button className="button-quiet" name="action" value="again">
            {t('again')}
          </button>
        </form>
      )}
      <p className="text-quiet mt-2 text-sm">{mailCaps(language)}</p>
    </section>
  )
}
