import { requireOrganizer, whoAsks } from '../../parts/asking'
import { emptyDraft } from '../../parts/draft-form'
import { CampaignForm } from '../../parts/campaign-form'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import type { DraftField } from '@/domain/campaign/campaign'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

/** A new campaign. Who was signed out while writing sees what was typed again. */
export default async function NewCampaignPage({ params }: { params: Promise<{ language: string }> }) {
  const { language: prefix } = await params
  const language = pageLanguage(prefix, undefined)
  const again = await formAgain<DraftField>()
  const organizer = again ? await whoAsks() : await requireOrganizer(prefix, paths.deskNew())
  const t = translator(language, 'desk')
  return (
    <DeskPage tab={t('newTitle')}>
      <h1 className="title">{t('newTitle')}</h1>
      <p className="lead">{t('newLead')}</p>
      <CampaignForm
        language={language}
        prefix={prefix}
        // The letter may be in a language that the interface does not speak.
        values={emptyDraft(pageLanguage(prefix, 'en'))}
        again={again}
        signedOut={!organizer}
        action={paths.deskCreate()}
        back={paths.desk()}
        submit={t('create')}
      />
    </DeskPage>
  )
}
