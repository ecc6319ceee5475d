import { EmailChoiceFor } from '@/app/parts/email-choice-for'
import { EmailField } from '@/app/parts/email-field'
import { Moment } from '@/app/parts/moment'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { ADDRESS_DAYS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'
import type { OwnAgain } from './own-form'
import { faultSentence } from './own-sentences'

type Pending = { email: string; expiresAt: Date } | null
type Props = { language: string; signature: OwnSignature; pending: Pending; again: OwnAgain }

/** Where mail goes, whether news come, and the change of the address. */
export function MailAndAddress({ language, signature, pending, again }: Props) {
  const t = translator(language, 'rights')
  const { email } = signature.fields
  return (
    <section className="mt-10" aria-labelledby="mail">
      <h2 className="mb-2 text-xl" id="mail">
        {t('mailTitle')}
      </h2>
      <div className="sheet">
        {email && <p>{t.rich('address', { address: () => <Address>{email}</Address> })}</p>}
        <form method="post" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="w-full">{signature.updates ? t('news') : t('noNews')}</span>
          <button className="button-quiet" name="action" value={signature.updates ? 'no-news' : 'news'}>
            {signature.updates ? t('noNewsButton') : t('newsButton')}
          </button>
        </form>
        {pending && <Waiting language={language} pending={pending} />}
      </div>
      <ChangeAddress language={language} again={again} />
    </section>
  )
}

function Address({ children }: { children: string }) {
  return (
    <strong className="[overflow-wrap:anywhere]">
      <bdi>{children}</bdi>
    </strong>
  )
}

function Waiting({ language, pending }: { language: string; pending: NonNullable<Pending> }) {
  const t = translator(language, 'rights')
  return (
    <form method="post" className="notice mt-5 mb-0">
      <p className="mb-3">
        {t.rich('pending', {
          address: () => <Address>{pending.email}</Address>,
          time: () => <Moment at={pending.expiresAt} language={language} />,
        })}
      </p>
      <button className="button-quiet" name="action" value="stop">
        {t('stop')}
      </button>
    </form>
  )
}

function ChangeAddress({ language, again }: { language: string; again: OwnAgain }) {
  const t = translator(language, 'rights')
  const fault = again?.faults.email
  return (
    <details className="mt-3" open={fault !== undefined}>
      <summary className="text-seal cursor-pointer py-2 underline underline-offset-4">{t('change')}</summary>
      <form method="post" className="sheet mt-2" noValidate>
        <input type="hidden" name="action" value="address" />
        <div className="mb-4 space-y-2">
          <p>{t('changeLead', { days: ADDRESS_DAYS })}</p>
          <p>{t('changeVoids')}</p>
        </div>
        <EmailField
          label={t('newEmail')}
          value={again?.values.email}
          error={fault && faultSentence(language, 'email', fault, again.values.email)}
        />
        <EmailChoiceFor language={language} fault={fault} typed={again?.values.email ?? ''} />
        <button className="button-quiet">{t('changeButton')}</button>
      </form>
    </details>
  )
}
