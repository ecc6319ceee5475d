import { EmailChoiceFor } from '@/app/parts/email-choice-for'
import { EmailField } from '@/app/parts/email-field'
import { Moment } from '@/app/parts/moment'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { ADDRESS_DAYS } from '@/domain/signature/caps'
import { translator } from '@/messages/translator'
import { AddressKept } from './address-kept'
import { Fold } from './fold'
import type { OwnAgain } from './own-form'
import { faultSentence } from './own-sentences'

type Pending = { email: string; expiresAt: Date } | null
type Props = {
  language: string
  signature: OwnSignature
  pending: Pending
  again: OwnAgain
  done: string | undefined
}

/** Acts whose outcome is to be seen here. */
const ACTS = ['news', 'no-news', 'address', 'stop', 'new-address']

/** Where mail goes, whether news come, and the change of the address. */
export function MailAndAddress({ language, signature, pending, again, done }: Props) {
  const t = translator(language, 'rights')
  const acted = done !== undefined && ACTS.includes(done)
  const { email } = signature.fields
  return (
    <Fold
      id="mail"
      title={t('mailTitle')}
      open={pending !== null || acted || again?.faults.email !== undefined}
    >
      {email && <p>{t.rich('address', { address: () => <Address>{email}</Address> })}</p>}
      <AddressKept {...{ language, signature }} />
      {email && <News {...{ language, signature }} />}
      {pending && <Waiting language={language} pending={pending} />}
      {email && <ChangeAddress language={language} again={again} />}
    </Fold>
  )
}

function News({ language, signature: { updates } }: Pick<Props, 'language' | 'signature'>) {
  const t = translator(language, 'rights')
  return (
    <form method="post" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="w-full">{updates ? t('news') : t('noNews')}</span>
      <button className="button-quiet" name="action" value={updates ? 'no-news' : 'news'}>
        {updates ? t('noNewsButton') : t('newsButton')}
      </button>
    </form>
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
    <Fold within id="change-address" title={t('change')} open={fault !== undefined}>
      <form method="post" noValidate>
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
    </Fold>
  )
}
