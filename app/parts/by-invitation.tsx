import type { PublicCampaign } from '@/domain/campaign/queries'
import { translator } from '@/messages/translator'
import { MailLink } from './mail-link'

type Props = { campaign: Pick<PublicCampaign, 'contact' | 'isPublic'>; language: string }

/** Stands where the form stood: who can sign, how, and whom to ask. */
export function ByInvitation({ campaign, language }: Props) {
  const t = translator(language, 'invited')
  return (
    <>
      <h2 className="sign-title">{t('onlyTitle')}</h2>
      <p className="mb-3">{t(campaign.isPublic ? 'onlySentence' : 'onlyPrivate')}</p>
      <p className="text-quiet text-sm">
        {t.rich('onlyAsk', { mail: () => <MailLink address={campaign.contact} /> })}
      </p>
    </>
  )
}
