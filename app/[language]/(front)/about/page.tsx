import { frontLanguage, type Params } from '../front'
import { Answerable } from '../parts/answerable'
import { Chapter } from '../parts/chapter'
import { INTERFACE_ALTERNATES, LanguageLinks } from '@/app/parts/language-links'
import { MailLink } from '@/app/parts/mail-link'
import { NothingHere } from '../parts/nothing-here'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { environment } from '@/env'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'

/** What this site is, how a signature comes to count, and whom to write to. */
export default async function AboutPage({ params }: Params) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <NothingHere />
  const t = translator(language, 'about')
  const who = translator(language, 'privacy')
  const { HOST_NAME: host, HOST_CONTACT: contact } = environment()
  return (
    <main id="content" className="column">
      <title>{t('tab')}</title>
      <LanguageLinks path={paths.about()} language={language} alternates={INTERFACE_ALTERNATES} />
      <h1 className="title">{t('title')}</h1>
      <p className="lead">{t('lead', { host })}</p>
      <Chapter id="counts" title={t('countTitle')}>
        <ol className="list-decimal space-y-1.5 ps-6">
          <li>{t('countSign')}</li>
          <li>{t('countMail')}</li>
          <li>{t('countConfirm')}</li>
          <li>{t('countNumber', { days: CONFIRM_DAYS })}</li>
        </ol>
      </Chapter>
      <Chapter id="organizations" title={t('organizationsTitle')}>
        <p>{t('organizations')}</p>
      </Chapter>
      <Chapter id="means" title={t('meansTitle')}>
        <p>{t('means')}</p>
      </Chapter>
      <Chapter id="text" title={t('textTitle')}>
        <p>{t('text')}</p>
      </Chapter>
      <Chapter id="letters" title={t('lettersTitle')}>
        <Answerable
          prefix={prefix}
          words={{ responsible: who('responsible'), contact: who('contact'), none: t('lettersNone') }}
        />
      </Chapter>
      <Chapter id="contact" title={t('contactTitle')}>
        <p>{t('contactLetter')}</p>
        <p>{t.rich('contactSite', { host, contact, mail: () => <MailLink address={contact} /> })}</p>
        <p>
          <a href={inLanguage(prefix, paths.privacy())}>{t('privacy')}</a>
        </p>
      </Chapter>
      <Chapter id="software" title={t('softwareTitle')}>
        <p>{t('software', { host })}</p>
        <p>
          <a href={inLanguage(prefix, paths.aboutApi())}>{translator(language, 'apiDocs')('aboutLink')}</a>
        </p>
        <p>
          <a href={inLanguage(prefix, paths.aboutCheck())}>{translator(language, 'check')('aboutLink')}</a>
        </p>
      </Chapter>
    </main>
  )
}
