import { readNext } from './parts/next-page'
import { AskForLink, WhyHere } from './parts/ask-for-link'
import { DeskPage } from '@/app/parts/desk-page'
import { Problems } from '@/app/parts/said'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { translator } from '@/messages/translator'

type Props = {
  params: Promise<{ language: string }>
  searchParams: Promise<{ next?: string | string[]; problem?: string | string[] }>
}

/** Organizers ask for a link by mail. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { language: prefix } = await params
  const { next, problem } = await searchParams
  const language = pageLanguage(prefix, undefined)
  const again = await formAgain<'email' | 'next'>()
  const t = translator(language, 'signIn')
  return (
    <DeskPage tab={t('title')} className="column">
      <h1 className="title">{t('title')}</h1>
      <WhyHere problem={problem} language={language} />
      <Problems again={again} language={language} />
      <p className="lead">{t('lead')}</p>
      <AskForLink
        language={language}
        prefix={prefix}
        next={readNext(again?.values.next ?? next)}
        email={again?.values.email}
        error={again?.faults.email}
      />
    </DeskPage>
  )
}
