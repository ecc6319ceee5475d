import { findDeskCampaign } from '../../../parts/asking'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { AskForm } from './ask-form'
import { FileList } from './file-list'
import { HowToOpen } from './how-to-open'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Done, Problems } from '@/app/parts/said'
import { listSealedFiles } from '@/domain/sealed-file/queries'
import { SEALED_LIMITS } from '@/domain/sealed-file/sealed-file'
import { FRESH_MINUTES, isFresh } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** Files with addresses: those that were asked for, the form that asks for one, and how to open them. */
export default async function SealedFilesPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskSealedFiles(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const now = new Date()
  const files = await listSealedFiles(organizer, slug, now)
  if (typeof files === 'string')
    return <NotPermitted act="export-private" role={campaign.role} language={language} prefix={prefix} />
  const again = await formAgain()
  const t = translator(language, 'sealedFiles')
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="overview" language={language} prefix={prefix} />
      <Done done={(await searchParams).done} language={language} />
      <Problems again={again} language={language} />
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <p className="text-quiet mb-6 max-w-2xl">{t('lead')}</p>
      {!isFresh(organizer, now) && (
        <div className="notice">
          <p className="mb-3">{t('fresh', { minutes: FRESH_MINUTES, hours: SEALED_LIMITS.hours })}</p>
          <a href={inLanguage(prefix, paths.signIn(paths.deskSealedFiles(slug)))}>{t('signInAgain')}</a>
        </div>
      )}
      <FileList files={files} slug={slug} language={language} prefix={prefix} />
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
        <AskForm again={again} slug={slug} language={language} prefix={prefix} />
        <HowToOpen language={language} />
      </div>
    </DeskPage>
  )
}
