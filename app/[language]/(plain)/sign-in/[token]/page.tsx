import { hasAskedAs } from '../parts/asked-as'
import { readNext } from '../parts/next-page'
import { AskForLink } from '../parts/ask-for-link'
import { DeskPage } from '@/app/parts/desk-page'
import { pageLanguage } from '@/app/parts/page-language'
import { EmailField } from '@/app/parts/email-field'
import { formAgain } from '@/app/parts/form'
import { Problems } from '@/app/parts/said'
import { Status } from '@/app/parts/status'
import { organizerEmail } from '@/domain/team/sign-in'
import { findSignIn } from '@/domain/team/use-sign-in'
import { SIGN_IN_MINUTES } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ next?: string | string[]; email?: string | string[] }>
}

/**
 * The mailed link: opening it changes nothing, its button signs in where the link was asked for. Anywhere else the address is typed,
 * because programs that check mail press buttons.
 */
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const language = pageLanguage(prefix, undefined)
  const { next: wanted, email: named } = await searchParams
  const again = await formAgain<'email' | 'next'>()
  const next = readNext(again?.values.next ?? wanted)
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
  const said = typeof named === 'string' && organizerEmail(named) === invited.email
  const known = said || (await hasAskedAs(invited.email))
  return (
    <DeskPage tab={t('linkTitle')} className="column">
      <h1 className="title">{t('linkTitle')}</h1>
      <Problems again={again} language={language} />
      <p className="lead">{t('linkLead')}</p>
      <form method="post" action={inLanguage(prefix, paths.signInLink(token))}>
        {next && <input type="hidden" name="next" value={next} />}
        {known ? (
          <>
            <input type="hidden" name="email" value={invited.email} />
            <button className="button w-full [overflow-wrap:anywhere] sm:w-auto">
              {t('linkAs', { email: invited.email })}
            </button>
          </>
        ) : (
          <>
            <p className="mb-4">{t('linkWho')}</p>
            <EmailField label={t('email')} value={again?.values.email} error={again?.faults.email} />
            <button className="button w-full sm:w-auto">{t('linkTitle')}</button>
          </>
        )}
      </form>
    </DeskPage>
  )
}
