import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign } from '../parts/answers'
import { AddLanguage } from './add-language'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { Done, Problems } from '@/app/parts/said'
import { TranslationList } from './translation-list'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { listDeskTranslations } from '@/domain/campaign/desk-translations'
import { languageName } from '@/domain/text/language'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string; unknown?: string }>
}

/** The languages of a letter: where each translation stands, and the way to another one. */
export default async function TranslationsPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const { done, unknown } = await searchParams
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskTranslations(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const translations = await listDeskTranslations(organizer, slug)
  const t = translator(language, 'translations')
  const props = { campaign, translations, language, prefix }
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="translations" language={language} prefix={prefix} />
      <Done done={done} language={language} />
      <Problems again={await formAgain()} language={language} />
      <p className="lead max-w-[65ch]">
        {t('lead', { language: languageName(campaign.language, language) })}{' '}
        {campaign.state === 'draft' && t('leadDraft')}
      </p>
      <TranslationList {...props} />
      {may(campaign.role, 'edit-letter') && (
        <AddLanguage {...props} unknown={typeof unknown === 'string' ? unknown : undefined} />
      )}
    </DeskPage>
  )
}
