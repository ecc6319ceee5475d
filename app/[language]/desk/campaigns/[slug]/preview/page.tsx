import { findDeskCampaign } from '../../../parts/asking'
import { Coalition } from '@/app/parts/bar-name'
import { FaceStyle } from '@/app/parts/face-style'
import { NoCampaign } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { LetterSheet } from '../../../parts/letter-sheet'
import { notPublicYet } from '@/app/parts/not-public-yet'
import { formAgain } from '@/app/parts/form'
import { Done, Problems } from '@/app/parts/said'
import { previewLetter } from '../../../parts/preview-letter'
import { SharePreview } from './share-preview'
import { pageLanguage } from '@/app/parts/page-language'
import { translator } from '@/messages/translator'
import { absolute, paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** The letter as its readers will see it, for the team alone. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskPreview(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer } = asked
  const t = translator(language, 'desk')
  const address = absolute(paths.campaign(slug))
  const { html, lost } = await previewLetter(campaign.text, campaign.language, language)
  return (
    <DeskPage tab={`${t('previewTitle')}: ${campaign.title}`}>
      <FaceStyle face={campaign.face} />
      <CampaignHead campaign={campaign} page="preview" language={language} prefix={prefix} />
      <Done done={(await searchParams).done} language={language} />
      <Problems again={await formAgain()} language={language} />
      <p className="notice [overflow-wrap:anywhere]">
        {!campaign.isPublic
          ? campaign.state === 'draft'
            ? t('previewMark')
            : notPublicYet(campaign, language)
          : t.rich('previewOpened', { address, link: (chunks) => <a href={address}>{chunks}</a> })}
      </p>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,42rem)_minmax(18rem,22rem)]">
        <div className="min-w-0">
          <Coalition campaign={campaign} />
          <LetterSheet {...campaign} html={html} />
          <p className="text-warn mt-2 text-sm [overflow-wrap:anywhere] empty:hidden">{lost}</p>
        </div>
        <div className="space-y-8 lg:sticky lg:top-4">
          {!campaign.isPublic && (
            <aside className="sheet border-dashed" aria-labelledby="form-here">
              <h2 id="form-here" className="mb-2 text-lg">
                {t('previewForm')}
              </h2>
              <p className="text-quiet text-sm">{t('previewFormText')}</p>
            </aside>
          )}
          <SharePreview {...{ campaign, organizer, language, prefix }} />
        </div>
      </div>
    </DeskPage>
  )
}
