import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { findPrivateLink } from '@/domain/campaign/private-link'
import { may, type Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

/** The private link of a letter that collects, to be copied, replaced and switched off. */
export async function PrivateLink({ campaign, organizer, language, prefix }: Props) {
  if (!may(campaign.role, 'launch-campaign')) return null
  const t = translator(language, 'launch')
  const token = await findPrivateLink(organizer, campaign.slug)
  const at = (path: string) => inLanguage(prefix, path)
  return (
    <section aria-labelledby="private-link">
      <h2 id="private-link" className="mb-2 text-xl">
        {t('linkTitle')}
      </h2>
      <p className="mb-3">{t(campaign.byInvitation ? 'linkLeadRead' : 'linkLead')}</p>
      {token ? (
        <p
          className="border-rule bg-wash mb-3 rounded-md border px-4 py-3 [overflow-wrap:anywhere]"
          dir="ltr"
        >
          <a href={paths.privateLetter(token)}>{absolute(paths.privateLetter(token))}</a>
        </p>
      ) : (
        <p className="mb-3">{t('linkNone')}</p>
      )}
      <div className="flex flex-wrap gap-3">
        <form method="post" action={at(paths.deskPrivateLink(campaign.slug))}>
          <button className="button-quiet">{t(token ? 'linkRenew' : 'linkMake')}</button>
        </form>
        {token && (
          <form method="post" action={at(paths.deskPrivateLinkRemove(campaign.slug))}>
            <button className="button-quiet">{t('linkRemove')}</button>
          </form>
        )}
      </div>
      {token && <p className="text-quiet mt-2 text-sm">{t('linkNote')}</p>}
    </section>
  )
}
