import { findHeadings } from '@/app/parts/headings'
import { SignForm } from '@/app/parts/sign-form/sign-form'
import { signFormProps } from '@/app/parts/sign-form/sign-form-props'
import type { FormAgain } from '@/app/parts/form'
import { readLetter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { InvitedPage } from '@/domain/invitation/invited-page'
import type { SignField } from '@/domain/signature/signature'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { type InvitedAgain, isSignForm, SIGN_STEP } from './form'
import { InvitedLetter } from './invited-letter'

type Props = {
  invited: InvitedPage
  campaign: PublicCampaign
  language: string
  prefix: string
  token: string
  again: InvitedAgain
}

/** After "we sign": the sign form for the organization, with what is known filled in and everything open to change. */
export async function SignStep({ invited, campaign, language, prefix, token, again }: Props) {
  const t = translator(language, 'invited')
  const [letter, categories] = await Promise.all([
    readLetter(campaign, language),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const page = inLanguage(prefix, paths.invitation(token))
  const known: FormAgain<SignField> = {
    values: { kind: 'organization', organization: invited.organization, email: invited.email ?? '' },
    faults: {},
  }
  const typed = isSignForm(again) ? (again as FormAgain<SignField>) : known
  const props = signFormProps({ campaign, language, prefix }, letter, categories, typed)
  return (
    <main id="content" className="column invited">
      <title>{t('tab')}</title>
      <meta name="robots" content="noindex" />
      <h1 className="title">{t('signTitle', { organization: `\u2068${invited.organization}\u2069` })}</h1>
      <p className="mb-3">
        <a href={page}>{t('signBack')}</a>
      </p>
      <details className="mb-6">
        <summary className="text-seal cursor-pointer py-2 underline underline-offset-4">
          {t('letter')}
        </summary>
        <InvitedLetter {...{ campaign, letter, language, token }} query={`?${SIGN_STEP}`} />
      </details>
      <section id="sign" className="sign" tabIndex={-1}>
        <p className="mb-4">{t('signLead')}</p>
        <SignForm
          {...props}
          action={`${page}?letter=${campaign.slug}#sign`}
          page={`${page}?${SIGN_STEP}`}
          kinds="organization"
          categories={categories.filter(({ kind }) => kind === 'organization')}
          invited={null}
          asksDecision
        />
      </section>
    </main>
  )
}
