import { DeskPage } from '@/app/parts/desk-page'
import { pageLanguage } from '@/app/parts/page-language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** Signing out by its address: a page with the button, because a link changes nothing. */
export default async function SignOutPage({ params }: { params: Promise<{ language: string }> }) {
  const { language: prefix } = await params
  const t = translator(pageLanguage(prefix, undefined), 'signIn')
  return (
    <DeskPage tab={t('outTitle')} className="column">
      <h1 className="title">{t('outTitle')}</h1>
      <p className="lead">{t('outLead')}</p>
      <form method="post" action={inLanguage(prefix, paths.signOut())}>
        <button className="button">{t('out')}</button>
      </form>
    </DeskPage>
  )
}
