import { formAgain } from '@/app/parts/form'
import { inLanguage, paths } from '@/paths'
import { translator } from '@/messages/translator'
import { takesSignatures } from '@/domain/campaign/campaign'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { Erase } from './erase'
import { Fold } from './fold'
import { isCounted, type OwnStanding } from './standing'
import { Withdraw } from './withdraw'

type Props = {
  language: string
  prefix: string
  token: string
  signature: OwnSignature
  standing: OwnStanding
}

/** Taking away what is kept, and the two ways to stop signing, side by side and told apart. */
export async function YourData({ language, prefix, token, signature, standing }: Props) {
  const t = translator(language, 'rights')
  const counted = isCounted(standing)
  const withdrawn = standing === 'withdrawn'
  const pressed = (await formAgain<'sure'>())?.values.sure
  const sureOf = (action: 'withdraw' | 'erase') =>
    signature.kind === 'organization' ? { label: t('sureOrganization'), missing: pressed === action } : null
  return (
    <>
      <Fold id="data" title={t('dataTitle')}>
        <p className="mb-3">{t('data')}</p>
        <a className="button-quiet" href={inLanguage(prefix, paths.signatureData(token))} download>
          {t('download')}
        </a>
        <p className="text-quiet mt-3 text-sm">{t('downloadNote')}</p>
      </Fold>
      {!withdrawn && (
        <Withdraw
          language={language}
          counted={counted}
          named={standing === 'listed'}
          open={takesSignatures(signature.campaign.state)}
          sure={sureOf('withdraw')}
        />
      )}
      <Erase language={language} kind={signature.kind} counted={counted} sure={sureOf('erase')} />
    </>
  )
}
