import { readNext } from '../parts/next-page'
import { AskForLink } from '../parts/ask-for-link'
import { DeskPage } from '@/app/parts/desk-page'
import { pageLanguage } from '@/app/parts/page-language'
import { Status } from '@/app/parts/status'
import { findSignIn } from '@/domain/team/use-sign-in'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ next?: string | string[] }>
}

/** The mailed link: opening it changes nothing, its button signs in. */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const language = pageLanguage(prefix, undefined)
  const next = readNext((await searchParams).next)
  const t = translator(language, 'signIn')
  const invited = await findSignIn(token)
  if (!invited?.works) {
    const email = invited?.email
    return (
      <Status status={410} title={t('goneTitle')}>
        <p>{t(email ? 'goneKnown' : 'gone', { minutes: SIGN_IN_MINUTES })}</p>
        <div className="text-ink">
          <AskForLink {...{ language, prefix, next, email }} />
        </div>
      </Status>
    )
  }
  return (
    <DeskPage tab={t('linkTitle')} className="column">
      <h1 className="title">{t('linkTitle')}</h1>
      <p className="lead">{t('linkLead')}</p>
      <form method="post" action={inLanguage(prefix, paths.signInLink(token))}>
        {next && <input type="hidden" name="next" value={next} />}
        <button className="button w-full [overflow-wrap:anywhere] sm:w-auto">
          {t('linkAs', { email: invited.email })}
        </button>
      </form>
    </DeskPage>
  )
}
