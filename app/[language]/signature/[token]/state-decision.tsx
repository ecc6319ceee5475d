import { TextField } from '@/app/parts/field'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import type { OwnAgain } from './own-form'
import { Fold } from './fold'
import { faultSentence } from './own-sentences'

type Props = { language: string; signature: OwnSignature; again: OwnAgain }

/** An officer says which body decided to sign, and when; it follows to the list at once. */
export function StateDecision({ language, signature, again }: Props) {
  const t = translator(language, 'invited')
  const form = translator(language, 'form')
  const { decision } = signature
  const error = (field: 'decisionBody' | 'decisionOn') => {
    const fault = again?.faults[field]
    return fault && faultSentence(language, field, fault, again?.values[field])
  }
  return (
    <Fold
      id="decision"
      title={t('decisionTitle')}
      open={Boolean(error('decisionBody') ?? error('decisionOn'))}
    >
      <p className="mb-3">{t('decisionLead')}</p>
      <form method="post" noValidate>
        <input type="hidden" name="action" value="decision" />
        <TextField
          name="decisionBody"
          label={form('decisionBody')}
          hint={form('decisionHint')}
          error={error('decisionBody')}
          autoComplete="off"
          defaultValue={again?.values.decisionBody ?? decision?.body}
        />
        <TextField
          name="decisionOn"
          label={form('decisionOn')}
          error={error('decisionOn')}
          type="date"
          defaultValue={again?.values.decisionOn ?? decision?.on}
        />
        {decision && <p className="text-quiet mb-3 text-sm">{t('decisionEmpty')}</p>}
        <button className="button-quiet">{t('decisionSave')}</button>
      </form>
    </Fold>
  )
}
