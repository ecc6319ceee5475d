import { findDeskCampaign, whoAsks } from '@/app/[language]/desk/parts/asking'
import { NoCampaign, NotPermitted } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { RemoveTranslation } from './remove-translation'
import { Done } from '@/app/parts/said'
import { TranslationForm } from './translation-form'
import { TranslationState } from '../parts/translation-state'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import type { TranslationField } from '@/domain/campaign/campaign'
import { findDeskTranslation } from '@/domain/campaign/desk-translations'
import { languageName, prefixTag } from '@/domain/text/language'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string; tag: string }>
  searchParams: Promise<{ done?: string }>
}

/** One translation: what is written beside the text that counts, its state, and what can be done with it. */
export default async function TranslationPage({ params, searchParams }: Props) {
  const { language: prefix, slug, tag } = await params
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'translations')
  if (prefixTag(tag) !== tag) return <NoCampaign language={language} prefix={prefix} />
  const title = t('into', { language: languageName(tag, language) })
  const again = await formAgain<TranslationField>()
  const form = { slug, tag, again, language, prefix }
  if (again && !(await whoAsks())) {
    return (
      <DeskPage tab={title}>
        <h1 className="title">{title}</h1>
        <TranslationForm {...form} campaign={null} stored={null} />
      </DeskPage>
    )
  }
  const asked = await findDeskCampaign(prefix, slug, paths.deskTranslation(slug, tag), { translation: tag })
  if (!asked || asked.campaign.language === tag) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer, seen } = asked
  if (!may(campaign.role, 'edit-letter')) {
    return <NotPermitted act="edit-letter" role={campaign.role} language={language} prefix={prefix} />
  }
  const stored = await findDeskTranslation(organizer, slug, tag)
  return (
    <DeskPage tab={`${title}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="translations" language={language} prefix={prefix} />
      <Done done={(await searchParams).done} language={language}>
        {stored?.shown && (
          <p>
            <a href={inLanguage(tag, paths.campaign(slug))}>{t('asReaders')}</a>
          </p>
        )}
      </Done>
      <h2 className="mb-1 text-xl">{title}</h2>
      <div className="mb-6">
        {stored && <TranslationState campaign={campaign} translation={stored} language={language} />}
      </div>
      <TranslationForm {...form} campaign={campaign} stored={stored} seen={seen} />
      {stored && <RemoveTranslation {...{ slug, tag, language, prefix }} shown={stored.shown !== null} />}
    </DeskPage>
  )
}
