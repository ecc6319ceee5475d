import type { Shown } from '@/app/parts/campaign'
import type { OfProof } from '@/domain/count/parts'
import type { Numbers } from '@/domain/count/queries'
import { interfaceLanguage, translator } from '@/messages/translator'
import { HowMade } from '../parts/how-made'

/** In the order of how much they say; a decision is the organization's own word and proves nothing. */
const SHOWN = ['dns', 'countersignature', 'organizer', 'mailbox', 'invitation', 'import'] as const

type Props = { shown: Shown; now: Numbers; proofs: OfProof[] | null; imported: number }

/** How the count is made, and how many organizations have which proof. */
export function Verified({ shown: { campaign, language, prefix }, now, proofs, imported }: Props) {
  const t = translator(language, 'press')
  const number = new Intl.NumberFormat(interfaceLanguage(language))
  const rows = SHOWN.flatMap((method) => proofs?.filter((proof) => proof.method === method) ?? [])
  const importedWords = t('imported', { imported, confirmed: now.organizations - imported })
  return (
    <section aria-labelledby="verified">
      <h2 id="verified">{t('verified')}</h2>
      <p className="mb-2">
        {t('made')} {imported > 0 && importedWords} <HowMade language={language} prefix={prefix} />
      </p>
      {now.organizations > 0 && (
        <p className="text-quiet mb-2 text-sm">
          {translator(language, 'list')(`rule.${campaign.proofRule}`)}{' '}
          {rows.length > 0 && t('ofOrganizations', { count: now.organizations })}
        </p>
      )}
      {rows.length > 0 && (
        <ul className="press-list">
          {rows.map(({ method, organizations }) => (
            <li key={method}>
              <span>{t(`proof.${method as (typeof SHOWN)[number]}`)}</span>
              <span>{number.format(organizations)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
