import { ByInvitation } from '@/app/parts/by-invitation'
import { LetterArticle } from '@/app/parts/letter-article'
import { addressIn } from '@/app/parts/read-in'
import { shownLanguage } from '@/app/parts/campaign'
import { formAgain } from '@/app/parts/form'
import { findHeadings } from '@/app/parts/headings'
import { LetterLink } from '@/app/parts/letter-link'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { pageLanguage } from '@/app/parts/page-language'
import { SignForm } from '@/app/parts/sign-form/sign-form'
import { signFormProps } from '@/app/parts/sign-form/sign-form-props'
import { Status } from '@/app/parts/status'
import { TokenPage } from '@/app/parts/token-page'
import { WhoAnswers } from '@/app/parts/who-answers'
import { readLetter } from '@/domain/campaign/letter-queries'
import type { PublicCampaign } from '@/domain/campaign/queries'
import type { SignField } from '@/domain/signature/signature'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { findCampaignBehind } from './behind-link'

type Props = { params: Promise<{ language: string; token: string }> }
type At = { campaign: PublicCampaign; language: string; prefix: string }

/** A letter before its launch, for whoever has its private link: the text and the form, no names and no counts. */
export default async function PrivateLetterPage({ params }: Props) {
  const { language: prefix, token } = await params
  const campaign = await findCampaignBehind(token)
  const language = campaign && shownLanguage(prefix, campaign)
  if (!campaign || !language) return <Unknown language={pageLanguage(prefix, undefined)} />
  if (campaign.isPublic) return <Launched {...{ campaign, language, prefix }} />
  return <PrivateLetter {...{ campaign, language, prefix, token }} />
}

async function PrivateLetter({ token, ...shown }: At & { token: string }) {
  const { campaign, language } = shown
  const path = paths.privateLetter(token)
  const [letter, categories, again] = await Promise.all([
    readLetter(campaign, language),
    findHeadings(campaign.id, language, campaign.language),
    formAgain<SignField>(),
  ])
  const t = translator(language, 'launch')
  return (
    <main id="content" className="letter-page">
      <title>{letter.title}</title>
      <meta name="robots" content="noindex" />
      <div className="letter-side">
        <p className="notice">{t(campaign.byInvitation ? 'privateNoticeRead' : 'privateNotice')}</p>
        <NotPublicYet campaign={campaign} language={language} />
        <LetterArticle {...{ campaign, letter, language }} address={addressIn(campaign, path)} />
      </div>
      <section id="sign" className="sign" tabIndex={-1}>
        {campaign.state === 'collecting' && campaign.byInvitation ? (
          <ByInvitation campaign={campaign} language={language} />
        ) : campaign.state === 'collecting' ? (
          <SignForm {...signFormProps(shown, letter, categories, again, path)} />
        ) : (
          <p>{t('closed')}</p>
        )}
        <WhoAnswers shown={shown} />
      </section>
    </main>
  )
}

/** Who kept the address is led on to the public letter. */
function Launched({ campaign, language, prefix }: At) {
  const t = translator(language, 'launch')
  return (
    <TokenPage tab={t('publicTitle')} title={t('publicTitle')}>
      <p className="mb-2">{t('public')}</p>
      <p>
        <LetterLink campaign={campaign} prefix={prefix} />
      </p>
    </TokenPage>
  )
}

function Unknown({ language }: { language: string }) {
  const t = translator(language, 'launch')
  return (
    <Status status={404} title={t('unknownTitle')}>
      <p>{t('unknown')}</p>
    </Status>
  )
}
