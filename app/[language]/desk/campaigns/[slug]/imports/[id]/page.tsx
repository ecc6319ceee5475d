import { findDeskCampaign } from '@/app/[language]/desk/parts/asking'
import { standingOf } from '../parts/import-list'
import { Path } from './path'
import { ImportStep } from './step'
import { NoCampaign, NotPermitted } from '../../parts/answers'
import { CampaignHead } from '../../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { Problems } from '@/app/parts/said'
import { Utc } from '../../parts/utc'
import { TypedAgain } from '@/app/[language]/desk/parts/typed-again'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Status } from '@/app/parts/status'
import { findImport } from '@/domain/import/queries'
import { fileSize } from '@/domain/text/file-size'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { params: Promise<{ language: string; slug: string; id: string }> }

/** One import: what is to be decided now, what is under way, or what became of it. */
export default async function ImportPage({ params }: Props) {
  const { language: prefix, slug, id } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskImport(slug, id))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const found = await findImport(organizer, slug, id)
  const t = translator(language, 'import')
  const back = <a href={inLanguage(prefix, paths.deskImports(slug))}>{t('back')}</a>
  if (found === 'import-unknown') {
    return (
      <Status status={404} title={t('unknownTitle')}>
        <p>{t('unknown')}</p>
        <p>{back}</p>
      </Status>
    )
  }
  if (typeof found === 'string') {
    return <NotPermitted act="import-signatures" role={campaign.role} language={language} prefix={prefix} />
  }
  const again = await formAgain()
  return (
    <DeskPage tab={`${standingOf(found, language)}: ${found.fileName}`}>
      <CampaignHead campaign={campaign} page="imports" language={language} prefix={prefix} />
      <p className="mb-1 text-sm">{back}</p>
      <h2 className="mb-1 text-xl [overflow-wrap:anywhere]">
        <bdi>{found.fileName}</bdi>
      </h2>
      <p className="text-quiet mb-4 text-sm">
        {fileSize(found.size, language)} ·
        <Utc at={found.uploadedAt} language={language} />
      </p>
      <Path step={found.step} language={language} />
      <Problems again={again} language={language} />
      {found.step !== 'checked' && <TypedAgain language={language} only={['source']} />}
      <ImportStep {...{ found, slug, language, prefix, again, organizer }} campaignId={campaign.id} />
    </DeskPage>
  )
}
