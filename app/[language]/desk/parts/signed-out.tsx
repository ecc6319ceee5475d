import type { FormAgain } from '@/app/parts/form'
import { Problems } from '@/app/parts/said'
import { Typed } from '@/app/parts/typed'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { typedTexts } from './typed-texts'

/** To sign in in another tab, so that what was typed stays in this one. */
export function SignedOutLink({ language, prefix }: { language: string; prefix: string }) {
  return (
    <p>
      <a href={inLanguage(prefix, paths.signIn())} target="_blank" rel="noopener">
        {translator(language, 'desk')('signedOutLink')}
      </a>
    </p>
  )
}

type FormProps = { again: FormAgain; language: string; prefix: string }

/**
 * What was typed waits in a form that goes to the address it was sent to, which is that of this page; nothing of the campaign is
 * shown.
 */
export function SignedOutForm({ again, language, prefix }: FormProps) {
  const t = translator(language, 'desk')
  return (
    <>
      <Problems again={again} language={language}>
        <SignedOutLink language={language} prefix={prefix} />
      </Problems>
      <form method="post">
        {Object.entries(again.values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Typed texts={typedTexts(again.values, language)} language={language} />
        <button className="button">{t('signedOutSend')}</button>
      </form>
    </>
  )
}
