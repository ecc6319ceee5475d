import { translator } from '@/messages/translator'
import { findSlip } from '@/domain/text/email-slip'
import { EmailChoice } from './email-choice'

/** The choice between an address and its proposal, on the pages that ask for one address. */
export function EmailChoiceFor({
  language,
  fault,
  typed,
}: {
  language: string
  fault?: string
  typed: string
}) {
  const slip = fault === 'email-slip' && findSlip(typed)
  if (!slip) return null
  const t = translator(language, 'refusals')
  const open = { address: '{address}' }
  return <EmailChoice slip={slip} use={t('useAddress', open)} keep={t('keepAddress', open)} />
}
