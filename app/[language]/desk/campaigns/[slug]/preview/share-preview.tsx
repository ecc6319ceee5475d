import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { findPreviewLink } from '@/domain/face/preview-link'
import { may, type Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'

type Props = { campaign: DeskCampaign; organizer: Organizer; language: string; prefix: string }

/** The link under which partners see the draft, to be copied, replaced and taken back; once the letter is open only the last. */
export async function SharePreview({ campaign, organizer, language, prefix }: Props) {
  if (!may(campaign.role, 'edit-letter')) return null
  const token = await findPreviewLink(organizer, campaign.slug)
  const draft = campaign.state === 'draft'
  if (!draft && !token) return null
  const t = translator(language, 'preview')
  const at = (path: string) => inLanguage(prefix, path)
  return (
    <section aria-labelledby="share-preview">
      <h2 id="share-preview" className="mb-2 text-xl">
        {t('shareTitle')}
      </h2>
      <p className="mb-3">{t('shareLead')}</p>
      {token && (
        <p
          className="border-rule bg-wash mb-3 rounded-md border px-4 py-3 [overflow-wrap:anywhere]"
          dir="ltr"
        >
          <a href={paths.preview(token)}>{absolute(paths.preview(token))}</a>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {draft && (
          <form method="post" action={at(paths.deskPreviewShare(campaign.slug))}>
            <button className="button-quiet">{t(token ? 'renew' : 'make')}</button>
          </form>
        )}
        {token && (
          <form method="post" action={at(paths.deskPreviewShareRemove(campaign.slug))}>
            <button className="button-quiet">{t('remove')}</button>
          </form>
        )}
      </div>
      {token && <p className="mt-2 text-sm">{t('note')}</p>}
    </section>
  )
}
