import { findDeskCampaign } from '../../../parts/asking'
import { ImportList } from './parts/import-list'
import { importSentence } from './parts/refusals'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { pageLanguage } from '@/app/parts/page-language'
import { listImports } from '@/domain/import/queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { params: Promise<{ language: string; slug: string }> }

/** The imports of a campaign, and the way to a new one. */
export default async function ImportsPage({ params }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskImports(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const imports = await listImports(organizer, slug)
  if (typeof imports === 'string') {
    return <NotPermitted act="import-signatures" role={campaign.role} language={language} prefix={prefix} />
  }
  const t = translator(language, 'import')
  const peopleOnly = campaign.kinds === 'person'
  return (
    <DeskPage tab={`${t('title')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="imports" language={language} prefix={prefix} />
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <p className="text-quiet max-w-2xl">{t('lead')}</p>
        {!peopleOnly && (
          <a className="button" href={inLanguage(prefix, paths.deskImportNew(slug))}>
            {t('new')}
          </a>
        )}
      </div>
      {peopleOnly && <p className="notice">{importSentence(language, 'people-only')}</p>}
      {imports.length === 0 ? (
        <div className="sheet text-center">
          <h2 className="mb-1 text-xl">{t('noneTitle')}</h2>
          <p className="text-quiet">{t('none')}</p>
        </div>
      ) : (
        <ImportList imports={imports} slug={slug} language={language} prefix={prefix} />
      )}
    </DeskPage>
  )
}
