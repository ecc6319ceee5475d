import { ErrorSummary } from '@/app/parts/error-summary'
import { Refused } from '@/app/parts/refused'
import { Warning } from '@/app/parts/warning'
import { translator } from '@/messages/translator'
import { answerErrors, type InvitedAgain } from './form'

const DONE = ['deciding', 'decline', 'hand-on'] as const
const REFUSALS = ['already-signed', 'invitation-stopped', 'campaign-not-open'] as const

type Props = { language: string; again: InvitedAgain; done?: string | undefined }

/** What the page says back after a press: what is wrong, what was refused, or what was noted. */
export function Notices({ language, again, done }: Props) {
  const t = translator(language, 'invited')
  const refusal = REFUSALS.find((one) => one === again?.refusal)
  const noted = DONE.find((one) => one === done)
  return (
    <>
      <ErrorSummary
        title={translator(language, 'answers')('errors')}
        errors={answerErrors(language, again)}
      />
      <Refused language={language} refusal={again?.refusal} />
      {refusal && <Warning>{t(`refusal.${refusal}`)}</Warning>}
      {noted && !again && (
        <p className="notice print:hidden" role="status">
          {t(`done.${noted}`)}
        </p>
      )}
    </>
  )
}
