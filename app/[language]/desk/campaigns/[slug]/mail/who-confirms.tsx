import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { SHARE_OF, type Share } from '@/domain/mail-health/share'
import { translator } from '@/messages/translator'
import { shareSentence } from '../parts/share-sentence'
import { toReview } from '../parts/to-review'

/** Of so many at least a share says something, and below this one it is low. */
const SAYS_SOMETHING = 20
const LOW = 0.7

type Props = { campaign: DeskCampaign; share: Share; language: string; prefix: string }

/** The share of those who confirm, how many of them after the reminder, and what to do when it is low. */
export function WhoConfirms({ campaign, share, language, prefix }: Props) {
  const t = translator(language, 'mailHealth')
  const { counted, confirmed, reminded } = share
  return (
    <section aria-labelledby="share" className="mt-10">
      <h2 id="share" className="mb-2 text-xl">
        {t('shareTitle')}
      </h2>
      {counted === 0 ? (
        <p>{t('shareNone')}</p>
      ) : (
        <>
          <p className="text-lg">{shareSentence(share, language)}</p>
          {reminded > 0 && <p>{t('reminded', { count: reminded })}</p>}
          <p className="text-quiet mt-1 text-sm">{t('shareOf', { most: SHARE_OF })}</p>
          {counted >= SAYS_SOMETHING && confirmed < counted * LOW && (
            <p className="notice mt-4">{t.rich('shareLow', { review: toReview(campaign, prefix) })}</p>
          )}
        </>
      )}
    </section>
  )
}
