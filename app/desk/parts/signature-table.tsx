import type { FormAgain } from '@/app/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskSignature } from '@/domain/signature/desk-queries'
import { translator } from '@/messages/translator'
import { inLanguage } from '@/paths'
import { deskPaths } from '../desk-paths'
import { ScrollBox } from '@/app/parts/scroll-box'
import { SignatureRow } from './signature-row'

type Props = {
  campaign: DeskCampaign
  signatures: DeskSignature[]
  filtered: boolean
  review: { allowed: boolean; back: string; again: FormAgain<'source' | 'note' | 'signature'> | null }
  language: string
  prefix: string
}

/** The table; wider than a phone, so it scrolls in a box of its own. */
export function SignatureTable({ campaign, signatures, filtered, review, language, prefix }: Props) {
  const t = translator(language, 'desk')
  if (signatures.length === 0) return <Empty {...{ campaign, filtered, language }} />
  const again = (id: string) => (review.again?.values.signature === id ? review.again : null)
  return (
    <>
      {!review.allowed && (
        <p className="text-quiet mb-4 text-sm">{t('mayNotReview', { role: t(`role.${campaign.role}`) })}</p>
      )}
      <ScrollBox
        label={t('tableLabel')}
        className="border-rule bg-sheet @container max-h-[85dvh] overflow-auto rounded-[0.6rem] border lg:max-h-none lg:overflow-visible"
      >
        <table className="w-full border-collapse">
          <caption className="sr-only">{t('tableLabel')}</caption>
          <thead className="bg-wash text-quiet sticky top-0 z-10 text-sm">
            <tr>
              <th scope="col" className="rounded-ss-[0.6rem] px-3 py-2.5 text-start font-semibold">
                {t('number')}
              </th>
              {(['signatory', 'country', 'standing', 'times', 'via'] as const).map((name) => (
                <th key={name} scope="col" className="px-3 py-2.5 text-start font-semibold">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          {signatures.map((signature) => (
            <SignatureRow
              key={signature.id}
              signature={signature}
              language={language}
              review={{
                allowed: review.allowed,
                back: review.back,
                again: again(signature.id),
                check: inLanguage(prefix, deskPaths.check(campaign.slug, signature.id)),
                takeBack: inLanguage(prefix, deskPaths.takeBack(campaign.slug, signature.id)),
              }}
            />
          ))}
        </table>
      </ScrollBox>
    </>
  )
}

/** Nothing to show, and why. */
function Empty({ campaign, filtered, language }: Pick<Props, 'campaign' | 'filtered' | 'language'>) {
  const t = translator(language, 'desk')
  const draft = campaign.state === 'draft'
  return (
    <div className="sheet text-center">
      <h2 className="mb-1 text-xl">{filtered ? t('noMatchTitle') : t('noneTitle')}</h2>
      <p className="text-quiet">{filtered ? t('noMatch') : draft ? t('noneDraft') : t('noneOpen')}</p>
    </div>
  )
}
