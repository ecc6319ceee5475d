import { CodeField, codeSentence } from '@/app/parts/code-field'
import { translator } from '@/messages/translator'
import { type CodeAgain, isOfTheCode } from './submission'

type Props = {
  language: string
  /** Why the last code was not taken, and how often one may be typed until the next mail. */
  again: CodeAgain | null
  /** Whether the page takes a code at all anymore. */
  open: boolean
}

/** The form that confirms with the code of the mail, on this device, posted to the page's own address. */
export function TypeCode({ language, again, open }: Props) {
  const t = translator(language, 'submitted')
  return (
    <section className="mt-6" aria-labelledby="code">
      <h2 className="mb-2 text-xl" id="code">
        {t('codeTitle')}
      </h2>
      {open ? (
        <form method="post" className="sheet" noValidate>
          <input type="hidden" name="action" value="code" />
          <CodeField language={language} error={again ? refusalSentence(language, again) : undefined} />
          <button className="button">{translator(language, 'confirm')('button')}</button>
        </form>
      ) : (
        <p className={again ? 'notice-warn' : ''} role={again ? 'alert' : undefined}>
          {t('codePageUsedUp')}
        </p>
      )}
    </section>
  )
}

/** What is wrong with the code, for the field and for the summary at the top of the page. */
export function refusalSentence(language: string, { refusal, left }: CodeAgain): string {
  const t = translator(language, 'submitted')
  if (refusal === 'code-missing') return codeSentence(language, refusal, left)
  if (refusal === 'code-wrong') return `${codeSentence(language, refusal, left)} ${t('codeSeveral')}`
  if (refusal === 'mail-used-up') return t('codeMailUsedUp')
  return isOfTheCode(refusal) ? t('codePageUsedUp') : t('codeOpenLink')
}
