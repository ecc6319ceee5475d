import { LostLink } from '@/app/parts/find-link'
import { MailLink } from '@/app/parts/mail-link'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { language: string; prefix: string }

/** What stands beside the letters: the way back for those who signed, and how a letter is started here. */
export function Aside({ language, prefix }: Props) {
  const t = translator(language, 'front')
  return (
    <aside className="front-aside">
      <LostLink language={language} />
      <h2 id="start">{t('startTitle')}</h2>
      <StartWho language={language} prefix={prefix} />
      <details>
        <summary>{t('startNeedsTitle')}</summary>
        <p>{t('startNeeds')}</p>
      </details>
      <p>
        {t.rich('startOwn', {
          a: (words) => <a href={`${inLanguage(prefix, paths.about())}#software`}>{words}</a>,
        })}
      </p>
    </aside>
  )
}

/** Whom to write to: no form starts a letter, the host's command adds organizers. */
function StartWho({ language, prefix }: Props) {
  const { HOST_NAME: host, HOST_CONTACT: contact } = environment()
  return (
    <p>
      {translator(language, 'front').rich('startWho', {
        host,
        mail: () => <MailLink address={contact} />,
        a: (words) => <a href={inLanguage(prefix, paths.signIn())}>{words}</a>,
      })}
    </p>
  )
}
