import { fieldSentence } from '@/app/fault-sentence'
import { EmailChoiceFor } from '@/app/parts/email-choice-for'
import { translator } from '@/messages/translator'

type Props = { language: string; value: string; fault: string | undefined }

/** The form that corrects the address. It posts to the page's own address. */
export function CorrectAddress({ language, value, fault }: Props) {
  const t = translator(language, 'submitted')
  return (
    <section className="mt-8" aria-labelledby="correct">
      <h2 className="mb-2 text-xl" id="correct">
        {t('correctTitle')}
      </h2>
      <form method="post" className="sheet" noValidate>
        <input type="hidden" name="action" value="correct" />
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
        <button className="button-quiet">{t('correct')}</button>
      </form>
    </section>
  )
}
