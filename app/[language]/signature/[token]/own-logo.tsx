import { LogoForm } from '@/app/parts/logo-form'
import { logoSentence } from '@/app/parts/logo-sentence'
import { isLogoRefusal } from '@/domain/signature/logo/logo'
import { findOwnLogos } from '@/domain/signature/logo/queries'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
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
    return fault && isLogoRefusal(fault) ? logoSentence(language, fault) : undefined
  }
  return (
    <section aria-labelledby="logo" className="mt-10">
      <h2 className="mb-2 text-xl" id="logo">
        {t('title')}
      </h2>
      {notice && (
        <p className="notice" role="status">
          {t(notice)}
        </p>
      )}
      {(campaign.logos || logo) && (
        <div className="sheet">
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
    </section>
  )
}
