import { redirect } from 'next/navigation'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Problems } from '@/app/parts/said'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { SignedOutForm } from '../parts/signed-out'

type Props = { params: Promise<{ language: string }>; searchParams: Promise<{ back?: string | string[] }> }

/** The answer to a form of the desk from somebody who was signed out meanwhile. Opened by itself, it leads to the desk. */
export default async function SignedOutPage({ params, searchParams }: Props) {
  const { language: prefix } = await params
  const { back } = await searchParams
  const language = pageLanguage(prefix, undefined)
  const again = await formAgain()
  if (!again) redirect(inLanguage(prefix, paths.desk()))
  const t = translator(language, 'desk')
  return (
    <DeskPage tab={t('signedOutTitle')}>
      <h1 className="title">{t('signedOutTitle')}</h1>
      {typeof back === 'string' ? (
        <>
          <Problems again={again} language={language} />
          <p>
            <a className="button" href={inLanguage(prefix, paths.signIn(back))}>
              {t('signedOutSignIn')}
            </a>
          </p>
        </>
      ) : (
        <SignedOutForm {...{ again, language, prefix }} />
      )}
    </DeskPage>
  )
}
