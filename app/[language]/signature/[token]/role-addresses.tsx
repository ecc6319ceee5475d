import { EmailField } from '@/app/parts/email-field'
import { fieldSentence } from '@/app/parts/fault-sentence'
import { ROLE_ADDRESSES, ROLE_DAYS } from '@/domain/organization/role-address'
import { findRoleOffer } from '@/domain/signature/rights/leave-role-address'
import { translator } from '@/messages/translator'
import { Fold } from './fold'
import type { OwnAgain } from './own-form'

type Props = {
  token: string
  language: string
  again: OwnAgain
  done: string | undefined
  /** The page offers above what is needed to leave some. */
  provable: boolean
}

/** Offers to leave addresses that hear of every signature in the organization's name, once its domain is proven. */
export async function RoleAddresses({ token, language, again, done, provable }: Props) {
  const offer = await findRoleOffer(token)
  const t = translator(language, 'roleAddress')
  if (!offer)
    return provable ? (
      <Fold id="role-addresses" title={t('offerTitle')}>
        <p>{t.rich('needs', { link: (chunks) => <a href="#proving">{chunks}</a> })}</p>
      </Fold>
    ) : null
  const fault = again?.faults.role
  const domain = () => <bdi dir="ltr">{offer.domain}</bdi>
  const error = fault && sentenceOf(language, fault, again.values.role ?? '', offer.domain)
  return (
    <Fold id="role-addresses" title={t('offerTitle')} open={done === 'role' || Boolean(error)}>
      {done === 'role' && (
        <p className="notice" role="status">
          {t('left')}
        </p>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="action" value="role" />
        <p className="mb-4">{t.rich('offer', { domain, most: ROLE_ADDRESSES, days: ROLE_DAYS })}</p>
        <p className="mb-4">
          {t('used', { count: offer.count, most: ROLE_ADDRESSES })}{' '}
          {offer.waiting > 0 && t('waiting', { count: offer.waiting })}
        </p>
        <EmailField name="role" label={t('label')} value={again?.values.role} error={error} />
        <button className="button-quiet">{t('offerButton')}</button>
      </form>
    </Fold>
  )
}

function sentenceOf(language: string, fault: string, typed: string, domain: string): string {
  const t = translator(language, 'roleAddress')
  if (fault === 'role-domain') return t(fault, { domain })
  if (fault === 'role-full') return t(fault, { most: ROLE_ADDRESSES })
  return fault === 'role-often' || fault === 'email-required'
    ? t(fault)
    : fieldSentence(language, 'email', fault, typed)
}
