import { formAgain } from '@/app/parts/form'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { pageLanguage } from '@/app/parts/page-language'
import { takesSignatures } from '@/domain/campaign/campaign'
import { readLetter } from '@/domain/campaign/letter-queries'
import { translator } from '@/messages/translator'
import { AlreadyListed } from './already-listed'
import { Answer } from './answer'
import { Facts } from './facts'
import { isSignForm, type InvitedAgain } from './form'
import { HandOn } from './hand-on'
import { findInvitedOnce } from './invited'
import { InvitedLetter } from './invited-letter'
import { Notices } from './notices'
import { Over } from './over'
import { UnknownInvitation } from './unknown-invitation'
import { Paper, PrintIt } from './paper'
import { SignStep } from './sign-step'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ step?: string; done?: string }>
}

/** What an invited organization reads and answers, behind its personal link. Opening it changes nothing. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const { step, done } = await searchParams
  const invited = await findInvitedOnce(token)
  const language = pageLanguage(prefix, invited?.language)
  if (!invited) return <UnknownInvitation language={language} prefix={prefix} />
  const again: InvitedAgain = await formAgain()
  const { campaign } = invited
  // Whoever filled the sign form in finds what they typed, whatever happened to the invitation meanwhile.
  const signs = isSignForm(again) || (step === 'sign' && invited.refusal === null)
  if (campaign && takesSignatures(campaign.state) && signs)
    return <SignStep {...{ invited, campaign, language, prefix, token, again }} />
  if (!campaign || invited.refusal !== null) return <Over {...{ invited, language, prefix, again }} />
  const letter = await readLetter(campaign, language)
  const t = translator(language, 'invited')
  const at = { invited, campaign, language }
  return (
    <main id="content" className="column invited">
      <title>{t('tab')}</title>
      <meta name="robots" content="noindex" />
      <Notices {...{ language, again, done }} />
      <h1 className="title">{t('title', { organization: isolated(invited.organization) })}</h1>
      <NotPublicYet campaign={campaign} language={language} />
      <Facts {...at} />
      <InvitedLetter {...{ campaign, letter, language, token }} />
      {campaign.invitedSeeNames && <AlreadyListed campaign={campaign} language={language} />}
      <Answer {...at} again={again} />
      <HandOn {...at} again={again} />
      <PrintIt language={language} />
      <Paper {...at} />
    </main>
  )
}

/** A name keeps its own direction inside a sentence. */
const isolated = (name: string) => `\u2068${name}\u2069`
