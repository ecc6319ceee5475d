import { CopyButton } from '@/app/parts/copy-button'
import { copyWords } from '@/app/parts/copy-words'
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
        <div className="mb-3">
          <input
            className="input"
            id="preview-link"
            type="url"
            readOnly
            dir="ltr"
            value={absolute(paths.preview(token))}
            aria-labelledby="share-preview"
          />
          <p className="my-2">
            <a href={paths.preview(token)}>{t('open')}</a>
          </p>
          <CopyButton field="preview-link" words={copyWords(language)} />
        </div>
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
