import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { CategoriesForm } from './categories-form'
import { DeskPage } from '@/app/parts/desk-page'
import { Done, Problems } from '@/app/parts/said'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { listDeskCategories, listHeadingLanguages } from '@/domain/campaign/desk-categories'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** Who may sign a letter, and the categories in which they stand under it. */
export default async function CategoriesPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'categories')
  const again = await formAgain()
  const asked = await findDeskCampaign(prefix, slug, paths.deskCategories(slug), 'who-signs')
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer, seen } = asked
  if (!may(campaign.role, 'edit-letter')) {
    return <NotPermitted act="edit-letter" role={campaign.role} language={language} prefix={prefix} />
  }
  const [categories, languages] = await Promise.all([
    listDeskCategories(organizer, slug),
    listHeadingLanguages(organizer, slug),
  ])
  return (
    <DeskPage tab={`${translator(language, 'desk')('categories')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="categories" language={language} prefix={prefix} />
      <Done done={(await searchParams).done} language={language} />
      <Problems again={again} language={language} />
      <p className="lead max-w-2xl">{t('lead')}</p>
      <CategoriesForm {...{ campaign, categories, languages, again, seen, language, prefix }} />
    </DeskPage>
  )
}
