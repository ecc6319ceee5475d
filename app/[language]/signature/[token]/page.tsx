import { formAgain } from '@/app/form'
import { LetterLink } from '@/app/parts/letter-link'
import { LinkUnknown } from '@/app/parts/link-unknown'
import { Moment } from '@/app/parts/moment'
import { pageLanguage } from '@/app/parts/page-language'
import { Refused } from '@/app/parts/refused'
import { Share } from '@/app/parts/share'
import { TokenPage } from '@/app/parts/token-page'
import { translator } from '@/messages/translator'
import { HowShown } from './how-shown'
import { findOwnSignatureOnce } from './own-signature'
import { isCounted, noticeAfter, standingOf } from './standing'
import { Withdraw } from './withdraw'
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
  if (standing === 'withdrawn') return <Withdrawn language={language} prefix={prefix} signature={signature} />
  const again = await formAgain()
  const t = translator(language, 'own')
  const notice = noticeAfter(done, standing)
  const { campaign } = signature
  const thanks = isNew !== undefined
  return (
    <TokenPage tab={t('title')} title={thanks ? t('newTitle') : t('title')}>
      <Refused language={language} refusal={again?.refusal} />
      {again?.refusal === 'not-possible' && (
        <p className="notice-warn" role="alert">
          {t('notPossible')}
        </p>
      )}
      {notice && (
        <p className="notice" role="status">
          {t(notice)}
        </p>
      )}
      {thanks && (
        <p className="mb-6 text-[1.0625rem]">
          {isCounted(standing) ? t('newCounts') : t('newWaits')} {t('newMail')}
        </p>
      )}
      <p className="font-serif text-2xl font-semibold tabular-nums">
        {t('number', { number: signature.number! })}
      </p>
      <p>
        {t('under')} <LetterLink campaign={campaign} prefix={prefix} />
      </p>
      <p className="text-quiet mb-8 text-sm">
        {t.rich('confirmed', { time: () => <Moment at={signature.confirmedAt!} language={language} /> })}
      </p>
      <HowShown language={language} signature={signature} standing={standing} />
      <p className="mt-4 text-sm">{t('wrong')}</p>
      {campaign.state === 'open' && <Share language={language} prefix={prefix} campaign={campaign} signed />}
      <Withdraw language={language} counted={isCounted(standing)} named={standing === 'listed'} />
      <p className="border-rule text-quiet mt-12 border-t pt-4 text-sm">
        {t('private')} {campaign.state === 'open' && t('lost')}
      </p>
    </TokenPage>
  )
}
