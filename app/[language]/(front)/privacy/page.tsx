import { frontLanguage, type Params } from '../front'
import { Answerable } from '../parts/answerable'
import { Chapter } from '../parts/chapter'
import { FindLink } from '@/app/parts/find-link'
import { INTERFACE_ALTERNATES, LanguageLinks } from '@/app/parts/language-links'
import { MailLink } from '@/app/parts/mail-link'
import { NothingHere } from '../parts/nothing-here'
import { CONFIRM_DAYS } from '@/domain/signature/caps'
import { environment } from '@/env'
import { LISTED_ERASURE_DAYS } from '@/domain/signature/rights/erase-again'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { KeptTable } from './kept-table'

/** What is kept here, and for how long; written from the constants that the code obeys. */
export default async function PrivacyPage({ params }: Params) {
  const { language: prefix } = await params
  const language = await frontLanguage(prefix)
  if (!language) return <NothingHere />
  const t = translator(language, 'privacy')
  const { HOST_NAME: host, HOST_CONTACT: contact, RESEND_API_KEY: resend } = environment()
  const words = { responsible: t('responsible'), contact: t('contact'), none: t('lettersNone') }
  return (
    <main id="content" className="wide max-w-4xl">
      <title>{t('tab')}</title>
      <LanguageLinks path={paths.privacy()} language={language} alternates={INTERFACE_ALTERNATES} />
      <h1 className="title">{t('title')}</h1>
      <p className="lead max-w-2xl">{t('lead')}</p>
      <Chapter id="short" title={t('shortTitle')}>
        <ul className="max-w-2xl list-disc space-y-1.5 ps-6">
          <li>{t('short.shown')}</li>
          <li>{t('short.noTracking')}</li>
          <li>{t('short.noAddress')}</li>
          <li>{t('short.short', { days: CONFIRM_DAYS })}</li>
          <li>{t('short.own')}</li>
        </ul>
      </Chapter>
      <Chapter id="kept" title={t('keptTitle')}>
        <KeptTable language={language} />
      </Chapter>
      <Chapter id="sees" title={t('seeTitle')}>
        <ul className="max-w-2xl list-disc space-y-1.5 ps-6">
          <li>{t('seePublic')}</li>
          <li>{t('seeAddressees')}</li>
          <li>{t('seeOrganizers')}</li>
          <li>{resend ? t('seeResend', { host }) : t('seeSmtp', { host })}</li>
        </ul>
      </Chapter>
      <Chapter id="sealed" title={t('sealedTitle')}>
        <p className="max-w-2xl">{t('sealed')}</p>
        <p className="max-w-2xl">{t('remains', { days: LISTED_ERASURE_DAYS })}</p>
        <p className="max-w-2xl">{t('fingerprint')}</p>
      </Chapter>
      <Chapter id="rights" title={t('rightsTitle')}>
        <ul className="max-w-2xl list-disc space-y-1.5 ps-6">
          <li>{t('rightsOwn')}</li>
          <li>{t('rightsErase')}</li>
          <li>
            {t('rightsFind')} <FindLink language={language} />
          </li>
          <li>{t('rightsNever')}</li>
          <li>{t('rightsAsk', { host })}</li>
          <li>{t('rightsComplain')}</li>
        </ul>
      </Chapter>
      <Chapter id="who" title={t('whoTitle')}>
        <p>{t.rich('who', { host, contact, mail: () => <MailLink address={contact} /> })}</p>
        <h3 className="pt-2 text-lg">{t('letters')}</h3>
        <Answerable prefix={prefix} words={words} />
      </Chapter>
    </main>
  )
}
