import { formAgain } from '@/app/parts/form'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { Moment } from '@/app/parts/moment'
import { NotPublicYet } from '@/app/parts/not-public-yet'
import { pageLanguage } from '@/app/parts/page-language'
import { findOfficerPage } from '@/domain/proof/officer-page'
import { findPendingAddress } from '@/domain/signature/rights/address-change'
import { translator } from '@/messages/translator'
import { LetterToRead } from './letter-to-read'
import { Notices } from './notices'
import { Objected } from './objected'
import { OpenAtHash } from './open-at-hash'
import type { OwnField } from './own-form'
import { OwnNumber } from './own-number'
import { First, type OwnParts, Rights } from './own-parts'
import { findOwnSignatureOnce } from './own-signature'
import { Shredded } from './shredded'
import { standingOf } from './standing'
import { thankYou } from './thanks'
import { Withdrawn } from './withdrawn'

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
  if (signature.campaign.shreddedAt) return <Shredded {...{ language, prefix, token, signature, standing }} />
  const again = await formAgain<OwnField>()
  const [pending, proving] = await Promise.all([findPendingAddress(token), findOfficerPage(token)])
  const parts = { language, prefix, token, signature, standing, again, done, pending, proving }
  return (
    <main id="content" className="own-page">
      <title>{translator(language, 'own')('title')}</title>
      <meta name="robots" content="noindex" />
      <Top {...parts} thanks={isNew !== undefined} />
      <First {...parts} />
      <Rights {...parts} />
      <OpenAtHash />
    </main>
  )
}

/** Thanks right after confirming, what an act came to, and the number: nobody but the desk knows one before the launch. */
function Top({ thanks, ...parts }: OwnParts & { thanks: boolean }) {
  const { language, prefix, token, signature, standing, pending } = parts
  const { campaign } = signature
  const t = translator(language, 'own')
  const numbered = !thanks && campaign.isPublic
  return (
    <div className="own-top">
      <h1 className="title">
        {thanks ? t('newTitle') : numbered ? t('number', { number: signature.number! }) : t('title')}
      </h1>
      <NotPublicYet campaign={campaign} language={language} />
      <Notices {...parts} pending={pending !== null} />
      {thanks && (
        <p className="mb-6 text-base">
          {thankYou(signature, standing, language)} {t('newMail')}
        </p>
      )}
      <div className="own-head">
        {!numbered && <OwnNumber signature={signature} language={language} />}
        <p>
          {t('under')} <LetterLink campaign={campaign} prefix={prefix} />
        </p>
        <p className="text-quiet text-sm">
          {t.rich('confirmed', { time: () => <Moment at={signature.confirmedAt!} language={language} /> })}
        </p>
      </div>
      <LetterToRead {...{ campaign, language, token }} />
      <Objected token={token} language={language} />
    </div>
  )
}
