import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { findDeskCampaign } from '../../../parts/asking'
import { TypedAgain } from '../../../parts/typed-again'
import { DeskPage } from '@/app/parts/desk-page'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { Done, Problems } from '@/app/parts/said'
import { findDeskFace } from '@/domain/face/queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { FaceForm } from './face-form'
import { FacePictures } from './face-pictures'
import { InkSample } from './ink-sample'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** How a letter's pages look: its ink, its coalition, its pictures, and what comes of them. */
export default async function FacePage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const { done } = await searchParams
  const language = pageLanguage(prefix, undefined)
  const asked = await findDeskCampaign(prefix, slug, paths.deskFace(slug), 'face')
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, organizer, seen } = asked
  const face = await findDeskFace(organizer, slug)
  if (!face || !may(campaign.role, 'edit-letter'))
    return <NotPermitted act="edit-letter" role={campaign.role} language={language} prefix={prefix} />
  const again = await formAgain()
  const t = translator(language, 'face')
  const over = campaign.state === 'closed' || campaign.state === 'delivered'
  const typed = again?.values.ink ?? face.ink ?? ''
  return (
    <DeskPage tab={`${translator(language, 'desk')('face')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="face" language={language} prefix={prefix} />
      <Done done={done === 'face-saved' && !campaign.isPublic ? 'face-kept' : done} language={language} />
      <Problems again={again} language={language} />
      {again && !again.refusal && Object.keys(again.faults).length === 0 && (
        <p className="notice" role="status">
          {t('notSaved')}
        </p>
      )}
      <p className="lead max-w-2xl">{over ? t('over') : t('lead')}</p>
      <div className="grid items-start gap-x-14 gap-y-10 lg:grid-cols-2">
        <div className="min-w-0 space-y-10">
          {over ? (
            <TypedAgain language={language} />
          ) : (
            <FaceForm {...{ slug, face, again, seen, language, prefix }} />
          )}
          <FacePictures {...{ slug, face, over, again, language, prefix }} />
        </div>
        <InkSample
          typed={typed}
          title={campaign.title}
          titleLanguage={campaign.language}
          language={language}
        />
      </div>
    </DeskPage>
  )
}
