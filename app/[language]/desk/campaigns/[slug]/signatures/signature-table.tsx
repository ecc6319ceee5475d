import type { FormAgain } from '@/app/parts/form'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskSignature } from '@/domain/signature/desk/desk-signature'
import type { DeskFilter } from '@/domain/signature/desk/view'
import type { OwnLogo } from '@/domain/signature/logo/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { ScrollBox } from '@/app/parts/scroll-box'
import type { LogoWays } from './row-logo'
import { SignatureRow } from './signature-row'
import { NoSignatures } from './no-signatures'

type Props = {
  campaign: DeskCampaign
  signatures: DeskSignature[]
  filter: DeskFilter
  logos: Map<string, OwnLogo>
  review: { allowed: boolean; back: string; again: FormAgain<'source' | 'note' | 'signature'> | null }
  language: string
  prefix: string
}

/** The table. Where it is too wide it scrolls in a box of its own; a phone shows each row as a card. */
export function SignatureTable({ campaign, signatures, filter, logos, review, language, prefix }: Props) {
  const t = translator(language, 'desk')
  if (signatures.length === 0) return <NoSignatures {...{ campaign, filter, language }} />
  const ways = (id: string) => (review.allowed ? waysOfLogo(campaign, id, logos.get(id), prefix) : null)
  const again = (id: string) => (review.again?.values.signature === id ? review.again : null)
  return (
    <>
      <ScrollBox
        label={t('tableLabel')}
        className="border-rule bg-sheet @container rounded-[0.6rem] border sm:max-lg:max-h-[85dvh] sm:max-lg:overflow-auto"
      >
        <table role="table" className="w-full border-collapse max-sm:block">
          <caption className="sr-only">{t('tableLabel')}</caption>
          <thead role="rowgroup" className="bg-wash text-quiet sticky top-0 z-10 text-sm max-sm:sr-only">
            <tr role="row">
              <th
                role="columnheader"
                scope="col"
                className="rounded-ss-[0.6rem] px-3 py-2.5 text-start font-semibold"
              >
                {t('number')}
              </th>
              {(['signatory', 'country', 'standing', 'times', 'via'] as const).map((name) => (
                <th
                  key={name}
                  role="columnheader"
                  scope="col"
                  className="px-3 py-2.5 text-start font-semibold"
                >
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
              logo={ways(signature.id)}
              review={{
                allowed: review.allowed,
                back: review.back,
                again: again(signature.id),
                check: inLanguage(prefix, paths.deskCheck(campaign.slug, signature.id)),
                queue: `${inLanguage(prefix, paths.deskReview(campaign.slug))}?at=${signature.id}`,
                members: inLanguage(prefix, paths.deskMembers(campaign.slug, signature.id)),
                takeBack: inLanguage(prefix, paths.deskTakeBack(campaign.slug, signature.id)),
              }}
            />
          ))}
        </table>
      </ScrollBox>
    </>
  )
}

/** Where the forms of an organization's logo go: while the campaign wants logos, or one is left to take away. */
function waysOfLogo(
  { logos, slug }: DeskCampaign,
  id: string,
  shown: OwnLogo | undefined,
  prefix: string,
): LogoWays | null {
  if (!logos && !shown) return null
  const upload = logos ? inLanguage(prefix, paths.deskLogo(slug, id)) : null
  return { shown, upload, remove: inLanguage(prefix, paths.deskRemoveLogo(slug, id)) }
}
