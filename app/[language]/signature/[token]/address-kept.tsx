import { Moment } from '@/app/parts/moment'
import { MOST_MONTHS } from '@/domain/campaign/keeping'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'

type Props = { language: string; signature: OwnSignature }

/** How long the address is kept: the rule, its day once the letter is closed, or when it was erased. */
export function AddressKept({ language, signature: { campaign, fields } }: Props) {
  const t = translator(language, 'rights')
  const { addressesDueAt: due, addressesErasedAt: erased, keepsAddressesDays: days } = campaign
  const at = fields.email === null ? erased : due
  const date = () => at && <Moment at={at} language={language} only="day" />
  const rule = { days, months: MOST_MONTHS }
  if (fields.email === null) return erased && <p>{t.rich('addressErased', { date })}</p>
  return <p>{due ? t.rich('addressUntil', { ...rule, date }) : t('addressKept', rule)}</p>
}
