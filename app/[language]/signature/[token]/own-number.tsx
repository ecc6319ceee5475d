import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { signature: OwnSignature; language: string; prefix: string }

/** The signature's number, and the way to its line on the list. Before the launch nobody but the desk knows how many have signed. */
export function OwnNumber({ signature, language, prefix }: Props) {
  const { campaign, number, publishedAt, withdrawnAt } = signature
  if (!campaign.isPublic) return null
  const t = translator(language, 'own')
  return (
    <>
      <p className="font-serif text-2xl font-semibold tabular-nums">{t('number', { number: number! })}</p>
      {publishedAt && !withdrawnAt && (
        <p className="mb-2">
          <a href={inLanguage(prefix, paths.signatoryAt(campaign.slug, number!))}>{t('onTheList')}</a>
        </p>
      )}
    </>
  )
}
