import { EmailChoiceFor } from '@/app/parts/email-choice-for'
import { TextField } from '@/app/parts/field'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  language: string
  prefix: string
  next: string | null
  email?: string | undefined
  error?: string
}

/** The one field of signing in. */
export function AskForLink({ language, prefix, next, email, error }: Props) {
  const t = translator(language, 'signIn')
  return (
    <form method="post" action={inLanguage(prefix, paths.signIn())} className="max-w-md">
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        label={t('email')}
        error={error}
        type="email"
        autoComplete="email"
        spellCheck={false}
        required
        defaultValue={email}
        dir="ltr"
      />
      {error && email && <EmailChoiceFor language={language} fault="email-slip" typed={email} />}
      <button className="button w-full sm:w-auto">{t('send')}</button>
    </form>
  )
}

/** Why somebody was sent here, when not by a plain link. */
export function WhyHere({ problem, language }: { problem: string | string[] | undefined; language: string }) {
  const t = translator(language, 'signIn')
  if (problem !== 'fresh') return null
  return (
    <p className="notice-warn" role="status">
      {t('fresh', { minutes: SIGN_IN_MINUTES })}
    </p>
  )
}
