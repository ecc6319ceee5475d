import { formAgain } from '@/app/parts/form'
import { FindLink } from '@/app/parts/find-link'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { Moment } from '@/app/parts/moment'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { pageLanguage } from '@/app/parts/page-language'
import { Share } from '@/app/parts/share'
import { TokenPage } from '@/app/parts/token-page'
import { findPendingAddress } from '@/domain/signature/rights/address-change'
import { OwnNumber } from './own-number'
import { translator } from '@/messages/translator'
import { findOfficerPage } from '@/domain/proof/officer-page'
import { Objected } from './objected'
import { RoleAddresses } from './role-addresses'
import { HowShown } from './how-shown'
import { LetterToRead } from './letter-to-read'
import { MailAndAddress } from './mail-and-address'
import { Notices } from './notices'
import { Proving } from './proving'
import type { OwnField } from './own-form'
import { OwnLogo } from './own-logo'
import { findOwnSignatureOnce } from './own-signature'
import { standingOf } from './standing'
import { StateDecision } from './state-decision'
import { Questions } from './questions'
import { Withdrawn } from './withdrawn'
import { YourData } from './your-data'
import { thankYou } from './thanks'

type Props = {
  params: Promise<{ language: string; token: string }>
  searchParams: Promise<{ new?: string; done?: string }>
}

/** The signer's own page: number, how they are shown, and what they may change. Its address is the key. */
export default async function OwnPage({ params, searchParams }: Props) {
  const { language: prefix, token } = await params
  const { new: isNew, done } = await searchParams
  const signature = await findOwnSignatureOnce(token)
  const language = pageLanguage(prefix, signature?.language)
  if (!signature) return <LinkUnknown language={language} prefix={prefix} />
  const standing = standingOf(signature)
  if (standing === 'withdrawn')
    return <Withdrawn language={language} prefix={prefix} token={token} signature={signature} />
  const again = await formAgain<OwnField>()
  const [pending, proving] = await Promise.all([findPendingAddress(token), findOfficerPage(token)])
  const t = translator(language, 'own')
  const { campaign } = signature
  const thanks = isNew !== undefined
  const at = { language, signature, standing, again }
  const share = campaign.state === 'open' && <Share {...{ language, prefix, campaign }} signed />
  return (
    <TokenPage tab={t('title')} title={thanks ? t('newTitle') : t('title')}>
      <NotPublicYet campaign={campaign} language={language} />
      <Notices {...at} pending={pending !== null} done={done} />
      {thanks && (
        <p className="mb-6 text-base">
          {thankYou(signature, standing, language)} {t('newMail')}
        </p>
      )}
      <OwnNumber {...{ signature, language, prefix }} />
      <p>
        {t('under')} <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <p className="text-quiet mb-8 text-sm">
        {t.rich('confirmed', { time: () => <Moment at={signature.confirmedAt!} language={language} /> })}
      </p>
      <LetterToRead {...{ campaign, language, token }} />
      <Objected token={token} language={language} />
      <HowShown {...at} prefix={prefix} proving={proving} />
      <Questions {...at} />
      {proving && (
        <Proving
          {...{ language, prefix, token, standing, again }}
          contact={campaign.contact}
          page={proving}
        />
      )}
      {signature.kind === 'organization' && standing !== 'rejected' && <StateDecision {...at} />}
      <OwnLogo {...{ signature, token, again, done, language, prefix }} />
      {thanks && share}
      <MailAndAddress {...at} pending={pending} />
      <RoleAddresses
        {...{ token, language, again, done }}
        provable={proving !== null && standing === 'listed' && campaign.isPublic}
      />
      <YourData {...at} prefix={prefix} token={token} />
      {!thanks && share}
      <p className="border-rule text-quiet mt-12 border-t pt-4 text-sm">
        {t('private')} {t('lost')} <FindLink language={language} />
      </p>
    </TokenPage>
  )
}
