import { described, Field } from '@/app/parts/field'
import { Moment } from '@/app/parts/moment'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { Fold } from './fold'
import type { OwnAgain } from './own-form'
import { faultSentence } from './own-sentences'

type Props = { language: string; signature: OwnSignature; again: OwnAgain }

/** A question that nobody has answered yet. */
export const waits = ({ open, answer }: OwnSignature['questions'][number]) => open && answer === null

/** What the organizers asked about this signature, and the form to answer what is still open. */
export function Questions({ language, signature, again }: Props) {
  const { questions } = signature
  if (questions.length === 0) return null
  const t = translator(language, 'own')
  const fault = again?.faults.answer
  const refusal = fault && faultSentence(language, 'answer', fault, again?.values.answer)
  const open = questions.findLast((one) => one.open)
  return (
    <Fold id="questions" title={t('questionTitle')} open={fault !== undefined || questions.some(waits)}>
      {questions.map((one) => (
        <div key={one.askedAt.toISOString()} className="mb-4">
          <p className="text-quiet text-sm">
            {t.rich('questionAsked', { time: () => <Moment at={one.askedAt} language={language} /> })}
          </p>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{one.question}</bdi>
          </p>
          {one.answer && (
            <>
              <p className="text-quiet mt-3 text-sm">{t('questionAnswered')}</p>
              <p className="whitespace-pre-line [overflow-wrap:anywhere]">
                <bdi>{one.answer}</bdi>
              </p>
            </>
          )}
        </div>
      ))}
      {open && (
        <form method="post">
          <Field name="answer" label={t('answerLabel')} error={refusal}>
            <textarea
              className="input"
              rows={4}
              dir="auto"
              defaultValue={again?.values.answer ?? open.answer ?? ''}
              {...described('answer', { error: refusal })}
            />
          </Field>
          <button className="button" name="action" value="answer">
            {t('answerSend')}
          </button>
        </form>
      )}
    </Fold>
  )
}
