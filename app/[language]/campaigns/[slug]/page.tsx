import { formAgain } from '@/app/parts/form'
import { type Letter, readLetter } from '@/domain/campaign/letter-queries'
import { Share } from '@/app/parts/share'
import { countSignatures } from '@/domain/signature/list/counts'
import { findLogos } from '@/domain/signature/logo/queries'
import type { SignField } from '@/domain/signature/signature'
import { findShown, type Params, type Shown } from '@/app/parts/campaign'
import { ByInvitation } from '@/app/parts/by-invitation'
import { Closed } from '@/app/parts/closed'
import { DemonstrationNotice } from '@/app/parts/demonstration-notice'
import { Delivered } from './parts/delivered'
import { Editions } from './parts/editions'
import { Head } from './parts/head'
import type { Category } from '@/app/parts/category'
import { findHeadings } from '@/app/parts/headings'
import { LetterArticle } from '@/app/parts/letter-article'
import { findNewest } from './parts/newest'
import { Series } from './parts/series'
import { SignedBy } from './parts/signed-by'
import { SignForm } from '@/app/parts/sign-form/sign-form'
import { signFormProps } from '@/app/parts/sign-form/sign-form-props'
import { SignedSoFar } from '@/app/parts/signed-so-far'
import { UnknownCampaign } from './parts/unknown'
import { WhoAnswers } from '@/app/parts/who-answers'
import { TimeLeft } from '@/app/parts/time-left'
import { Island } from '@/app/islands/island'
import { Jump } from './parts/jump'
import { InBrief } from './parts/in-brief'

/** The letter, the count, the form, the newest names. */
export default async function LetterPage({ params }: Params) {
  const shown = await findShown({ params })
  if (!shown) return <UnknownCampaign params={params} />
  const { campaign, language, prefix } = shown
  const [letter, counts, categories] = await Promise.all([
    readLetter(campaign, language),
    countSignatures(campaign.id),
    findHeadings(campaign.id, language, campaign.language),
  ])
  const groups = await findNewest(campaign.id, categories)
  const takesAnyone = campaign.state === 'open' && !campaign.byInvitation
  const organizations = groups.flatMap(({ kind, items }) => (kind === 'organization' ? items : []))
  const logos = await findLogos(campaign, organizations)
  return (
    <main id="content" className="letter-page">
      <Head {...shown} letter={letter} counts={counts} />
      <div className="letter-side">
        <LetterArticle {...{ campaign, letter, language, prefix }}>
          <InBrief shown={shown} counts={counts} />
          <DemonstrationNotice campaign={campaign} language={language} />
        </LetterArticle>
        <Editions campaign={campaign} language={language} prefix={prefix} />
        {takesAnyone && <Jump language={language} />}
      </div>
      <section id="sign" className="sign" tabIndex={-1}>
        <div className="standing">
          <SignedSoFar {...{ counts, language }} state={campaign.state} open={takesAnyone}>
            <TimeLeft campaign={campaign} language={language} />
          </SignedSoFar>
        </div>
        <Sign shown={shown} letter={letter} categories={categories} />
        <Delivered shown={shown} />
        <WhoAnswers shown={shown} />
      </section>
      <div className="names-side">
        <SignedBy {...{ campaign, counts, groups, logos, language, prefix }} />
        <Share {...{ campaign, language, prefix }} />
        {takesAnyone && counts.organizations + counts.people > 0 && <Jump language={language} />}
        <Series {...{ campaign, language, prefix }} />
      </div>
    </main>
  )
}

type SignProps = { shown: Shown; letter: Letter; categories: Category[] }

async function Sign({ shown, letter, categories }: SignProps) {
  if (shown.campaign.state !== 'open') return <Closed campaign={shown.campaign} language={shown.language} />
  const again = await formAgain<SignField>()
  // Whoever filled the form in while anybody could sign finds what they typed.
  if (shown.campaign.byInvitation && !again)
    return <ByInvitation campaign={shown.campaign} language={shown.language} />
  const form = signFormProps(shown, letter, categories, again)
  return (
    <Island of="SignForm" props={form} atOnce={again !== null}>
      <SignForm {...form} />
    </Island>
  )
}
