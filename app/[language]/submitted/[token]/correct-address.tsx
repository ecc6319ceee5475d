import { fieldSentence } from '@/app/parts/fault-sentence'
import { EmailChoiceFor } from '@/app/parts/email-choice-for'
import { Warning } from '@/app/parts/warning'
import { CORRECTIONS } from '@/domain/limit/limits'
import { translator } from '@/messages/translator'
import { isOfTheForm } from './submission'

type Props = {
  language: string
  value: string
  fault: string | undefined
  /** Why the last correction as a whole was refused. */
  refusal: string | undefined
  /** Whether the address was corrected as often as it can be here. */
  usedUp: boolean
  /** Where to sign again; null before the launch, when only the link or the invitation leads there. */
  sign: string | null
}

/** The form that corrects the address, posted to the page's own address; a few times, and then a way on. */
export function CorrectAddress({ language, value, fault, refusal, usedUp, sign }: Props) {
  const t = translator(language, 'submitted')
  return (
    <section className="mt-8" aria-labelledby="correct">
      <h2 className="mb-2 text-xl" id="correct">
        {t('correctTitle')}
      </h2>
      {usedUp ? (
        <>
          <p className="mb-3">{t('correctedTooOften', { times: CORRECTIONS })}</p>
          {sign === null ? (
            <p>{translator(language, 'launch')('signAgain')}</p>
          ) : (
            <a className="button-quiet" href={sign}>
              {translator(language, 'confirm')('signAgain')}
            </a>
          )}
        </>
      ) : (
        <>
          <RefusedCorrection language={language} refusal={refusal} />
          <form method="post" className="sheet" noValidate>
            <input type="hidden" name="action" value="correct" />
            <AddressField language={language} value={value} fault={fault} />
            <button className="button-quiet">{t('correct')}</button>
          </form>
        </>
      )}
    </section>
  )
}

function AddressField({ language, value, fault }: Pick<Props, 'language' | 'value' | 'fault'>) {
  const t = translator(language, 'submitted')
  return (
    <div className="field">
      <label className="field-label" htmlFor="field-email">
        {t('email')}
      </label>
      <input
        className="input"
        id="field-email"
        name="email"
        type="email"
        autoComplete="email"
        dir="ltr"
        defaultValue={value}
        aria-describedby={fault ? 'error-email hint-email' : 'hint-email'}
        aria-invalid={fault ? true : undefined}
      />
      {fault && (
        <span className="field-error" id="error-email">
          {fieldSentence(language, 'email', fault, value)}
        </span>
      )}
      <EmailChoiceFor language={language} fault={fault} typed={value} />
      <span className="field-hint mt-1 block text-sm" id="hint-email">
        {t('correctHint')}
      </span>
    </div>
  )
}

function RefusedCorrection({ language, refusal }: Pick<Props, 'language' | 'refusal'>) {
  const tooMany = refusal === 'too-many'
  if (!tooMany && !isOfTheForm(refusal ?? '')) return null
  return (
    <Warning>
      {tooMany
        ? translator(language, 'form')('tooManyLater')
        : translator(language, 'submitted')('correctNotPossible')}
    </Warning>
  )
}
