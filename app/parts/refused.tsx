import { Warning } from './warning'
import { translator } from '@/messages/translator'

/** Why a whole form was refused, in one sentence; nothing when it was not, or when the page says it itself. */
export function Refused({ language, refusal }: { language: string; refusal: string | undefined }) {
  const t = translator(language, 'answers')
  if (refusal !== 'action-unknown' && refusal !== 'unreadable') return null
  return <Warning>{refusal === 'unreadable' ? t('unreadable') : t('actionUnknown')}</Warning>
}
