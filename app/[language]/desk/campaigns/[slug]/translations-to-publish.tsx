import { listed } from '@/app/parts/sentence'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { type DeskTranslation, listDeskTranslations } from '@/domain/campaign/desk-translations'
import { languageName } from '@/domain/text/language'
import type { Organizer } from '@/domain/team/team'
import { translator } from '@/messages/translator'

type Props = { organizer: Organizer; campaign: DeskCampaign; language: string }

/** In the checklist: which translations the opening publishes, and which ones it leaves because they lack something. */
export async function TranslationsToPublish({ organizer, campaign, language }: Props) {
  const translations = await listDeskTranslations(organizer, campaign.slug)
  if (translations.length === 0) return null
  const t = translator(language, 'translations')
  const names = (some: DeskTranslation[]) =>
    listed(
      some.map((one) => languageName(one.language, language)),
      language,
    )
  const complete = translations.filter(({ missing }) => missing.length === 0)
  const incomplete = translations.filter(({ missing }) => missing.length > 0)
  return (
    <div className="mb-4">
      {complete.length > 0 && <p>{t('opensWith', { languages: names(complete) })}</p>}
      {incomplete.length > 0 && (
        <p className="text-warn">{t('opensWithout', { languages: names(incomplete) })}</p>
      )}
    </div>
  )
}
