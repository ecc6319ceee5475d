import { CodeField, codeSentence } from '@/app/parts/code-field'
import { mailCaps } from '@/app/parts/mail-caps'
import { Warning } from '@/app/parts/warning'
import type { CodeRefusal } from '@/domain/seal/try-code'
import { translator } from '@/messages/translator'

/** What is wrong with the code that was typed. */
export function codeErrorOf(language: string, fault: string | undefined, left: number): string | undefined {
  if (!fault) return undefined
  return left > 0
    ? codeSentence(language, fault as CodeRefusal, left)
    : translator(language, 'confirm')('codeUsedUp')
}

/** What became of the wish for a new code, where the page is shown again because of it. */
export function CodeMailed({ language, refusal }: { language: string; refusal: string | undefined }) {
  const t = translator(language, 'confirm')
  if (refusal === 'code-mailed')
    return (
      <p className="notice" role="status">
        {t('codeMailed')}
      </p>
    )
  if (refusal !== 'code-not-mailed') return null
  return (
    <Warning>
      {t('codeNotMailed')} {mailCaps(language)}
    </Warning>
  )
}

/** The one button that confirms. */
function ConfirmButton({ language }: { language: string }) {
  const t = translator(language, 'confirm')
  return (
    <>
      <button className="button mt-4 w-full sm:w-auto" name="action" value="confirm">
        {t('button')}
      </button>
      <p className="text-quiet mt-3 text-sm">{t('buttonNote')}</p>
    </>
  )
}

type Props = {
  language: string
  /** How often the code may still be typed. */
  left: number
  error: string | undefined
}

/** What confirms: for a person a press, for an organization the code, too. */
export function LastStep({ person, ...code }: Props & { person: boolean }) {
  return person ? <ConfirmButton language={code.language} /> : <ConfirmByCode {...code} />
}

/** How an organization is confirmed: the code, and then the button; or a new mail, once its code works no longer. */
function ConfirmByCode({ language, left, error }: Props) {
  const t = translator(language, 'confirm')
  return (
    <div className="mt-6">
      {left > 0 ? (
        <>
          <CodeField language={language} hint={t('codeHint')} error={error} />
          <ConfirmButton language={language} />
        </>
      ) : (
        <>
          <p className="notice-warn">{t('codeUsedUp')}</p>
          <button className="button w-full sm:w-auto" id="field-code" name="action" value="code">
            {t('codeRenew')}
          </button>
        </>
      )}
    </div>
  )
}
