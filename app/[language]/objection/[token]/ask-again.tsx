import { EmailField } from '@/app/parts/email-field'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  record: string | null
  address: string | null
  campaign: PublicCampaign
  language: string
  prefix: string
}

/** The code once more, to the same address or a corrected one, and the way back; while the organization is on the list. */
export function AskAgain({ record, address, campaign, language, prefix }: Props) {
  if (!record) return null
  const t = translator(language, 'objection')
  const letter = <input type="hidden" name="letter" value={campaign.slug} />
  const action = inLanguage(prefix, paths.objectionAsk(record))
  return (
    <section className="mt-8" aria-labelledby="again">
      <h2 className="mb-3 text-xl" id="again">
        {t('againTitle')}
      </h2>
      {address && (
        <form method="post" action={action} className="mb-4">
          {letter}
          <input type="hidden" name="email" value={address} />
          <button className="button-quiet">{t('again')}</button>
        </form>
      )}
      <details>
        <summary className="text-seal cursor-pointer py-2 font-semibold">{t('correctTitle')}</summary>
        <form method="post" action={action} className="sheet mt-2" noValidate>
          {letter}
          <EmailField label={t('email')} value={address ?? undefined} error={undefined} />
          <button className="button-quiet">{t('button')}</button>
        </form>
      </details>
      <p className="mt-3">
        <a href={inLanguage(prefix, paths.organization(record))}>{t('backToOrganization')}</a>
      </p>
    </section>
  )
}
