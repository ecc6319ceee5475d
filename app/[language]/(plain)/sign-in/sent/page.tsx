import { DeskPage } from '@/app/parts/desk-page'
import { pageLanguage } from '@/app/parts/page-language'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { environment } from '@/env'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** After asking for a link: the same page whether the address is known or not. */
export default async function SentPage({ params }: { params: Promise<{ language: string }> }) {
  const { language: prefix } = await params
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'signIn')
  const { HOST_NAME: host, HOST_CONTACT: contact } = environment()
  return (
    <DeskPage tab={t('sentTitle')} className="column">
      <h1 className="title">{t('sentTitle')}</h1>
      <p className="lead">{t('sent', { minutes: SIGN_IN_MINUTES })}</p>
      <p className="mb-6">
        {t('sentNothing', { host })} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
      <p>
        <a href={inLanguage(prefix, paths.signIn())}>{t('again')}</a>
      </p>
    </DeskPage>
  )
}
