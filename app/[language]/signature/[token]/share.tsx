import type { PublicCampaign } from '@/domain/campaign/queries'
import { linkedLetter } from '@/app/parts/page-language'
import { absolute } from '@/paths'
import { translator } from '@/messages/translator'
import { SystemShare } from './system-share'

type Props = { language: string; prefix: string; campaign: PublicCampaign }

/** A mail to be written by the signer; RFC 6068. */
function mailto(subject: string, body: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

/** Passing the letter on: its address to copy, a mail, and the system's own way where there is one. No third party. */
export function Share({ language, prefix, campaign }: Props) {
  const t = translator(language, 'own')
  const letter = linkedLetter(campaign, prefix)
  const address = absolute(letter.address)
  return (
    <section className="mt-10" aria-labelledby="share">
      <h2 className="mb-2 text-xl" id="share">
        {t('share')}
      </h2>
      <label className="field-label" htmlFor="address">
        {t('shareAddress')}
      </label>
      <input className="input" id="address" type="url" readOnly value={address} dir="ltr" />
      <p className="mt-3 flex flex-wrap gap-3">
        <a className="button-quiet" href={mailto(letter.title, t('shareBody', { address }))}>
          {t('shareMail')}
        </a>
        <SystemShare label={t('shareSystem')} title={letter.title} address={address} />
      </p>
    </section>
  )
}
