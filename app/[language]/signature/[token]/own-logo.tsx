import { LogoForm } from '@/app/parts/logo-form'
import { logoSentence } from '@/app/parts/logo-sentence'
import { isLogoRefusal } from '@/domain/signature/logo/logo'
import { findOwnLogos } from '@/domain/signature/logo/queries'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Fold } from './fold'
import type { OwnAgain } from './own-form'

type Props = {
  signature: OwnSignature
  token: string
  again: OwnAgain
  done: string | undefined
  language: string
  prefix: string
}

/** An organization's logo, while the campaign wants logos; one that is there can be taken away in any case. */
export async function OwnLogo({ signature, token, again, done, language, prefix }: Props) {
  const { campaign, kind, id } = signature
  if (kind !== 'organization') return null
  const logo = (await findOwnLogos(campaign.id, [id])).get(id)
  const notice = done === 'logo' && logo ? 'done' : done === 'logo-removed' && !logo ? 'removed' : null
  if (!campaign.logos && !logo && !notice) return null
  const t = translator(language, 'logo')
  const sentence = (field: 'logo' | 'alt') => {
    const fault = again?.faults[field]
    return fault && isLogoRefusal(fault) ? logoSentence(language, fault, again?.values.alt) : undefined
  }
  return (
    <Fold id="logo" title={t('title')} open={Boolean(notice ?? sentence('logo') ?? sentence('alt'))}>
      {notice && (
        <p className="notice" role="status">
          {t(notice)}
        </p>
      )}
      {(campaign.logos || logo) && (
        <div>
          <p className="mb-4">{t(campaign.logos ? 'lead' : 'switchedOff')}</p>
          <LogoForm
            {...{ logo, language }}
            upload={campaign.logos ? inLanguage(prefix, paths.signatureLogo(token)) : null}
            remove={inLanguage(prefix, paths.signatureLogoRemove(token))}
            typed={again?.values.alt}
            errors={{ logo: sentence('logo'), alt: sentence('alt') }}
          />
        </div>
      )}
    </Fold>
  )
}
