import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

// As docs/hosting.md says them.
const COMMANDS = {
  add: 'npm run undersigned -- organizer add you@example.org',
  signIn: 'npm run undersigned -- sign-in you@example.org',
}

/** What whoever has just installed the site does next, while no letter is public. */
export function FirstSteps({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'front')
  const command = (text: string) => (
    <code className="first-command" dir="ltr">
      {text}
    </code>
  )
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('hostTitle')}</h2>
      <ol>
        <li>{t.rich('hostAdd', { code: () => command(COMMANDS.add) })}</li>
        <li>
          {t.rich('hostSignIn', {
            a: (words) => <a href={inLanguage(prefix, paths.signIn())}>{words}</a>,
            code: () => command(COMMANDS.signIn),
          })}
        </li>
        <li>{t('hostOpen')}</li>
      </ol>
    </section>
  )
}
