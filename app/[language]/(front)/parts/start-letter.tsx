import { MailLink } from '@/app/parts/mail-link'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** What starting a letter here takes, and whom to write to: no form does it, the host's command adds organizers. */
export function StartLetter({ language, prefix }: { language: string; prefix: string }) {
  const t = translator(language, 'front')
  const { HOST_NAME: host, HOST_CONTACT: contact } = environment()
  return (
    <section className="front-start" aria-labelledby="start">
      <h2 id="start">{t('startTitle')}</h2>
      <p>{t('startNeeds')}</p>
      <p>
        {t.rich('startWho', {
          host,
          mail: () => <MailLink address={contact} />,
          a: (words) => <a href={inLanguage(prefix, paths.signIn())}>{words}</a>,
        })}
      </p>
      <p>
        {t.rich('startOwn', {
          a: (words) => <a href={`${inLanguage(prefix, paths.about())}#software`}>{words}</a>,
        })}
      </p>
    </section>
  )
}
