import { translator } from '@/messages/translator'
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
  const t = translator(language, 'refusals')
  if (fault !== 'email-slip') return null
  const open = { address: '{address}' }
  return <EmailChoice typed={typed} use={t('useAddress', open)} keep={t('keepAddress', open)} />
}
