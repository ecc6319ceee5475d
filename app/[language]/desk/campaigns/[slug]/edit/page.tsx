import { findDeskCampaign, whoAsks } from '../../../parts/asking'
import { closingSentence } from '../../../parts/closing'
import { emptyDraft, storedDraft } from '../../../parts/draft-form'
import { letterHtml } from '@/app/parts/letter-html'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignForm } from '../../../parts/campaign-form'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { LetterSheet } from '../../../parts/letter-sheet'
import { Done } from '@/app/parts/said'
import { formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { type DraftField, takesSignatures } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'

type Props = {
  params: Promise<{ language: string; slug: string }>
  searchParams: Promise<{ done?: string }>
}

/** The letter and what stands around it; after the opening the letter stands and only the rest is a form. */
export default async function EditPage({ params, searchParams }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'desk')
  const again = await formAgain<DraftField>()
  const form = { language, prefix, again, action: paths.deskSave(slug), submit: t('save') }
  if (again && !(await whoAsks())) {
    return (
      <DeskPage tab={t('editTitle')}>
        <h1 className="title">{t('editTitle')}</h1>
        <CampaignForm {...form} values={emptyDraft(language)} signedOut back={paths.deskCampaign(slug)} />
      </DeskPage>
    )
  }
  const asked = await findDeskCampaign(prefix, slug, paths.deskEdit(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign } = asked
  if (!may(campaign.role, 'edit-letter')) {
    return <NotPermitted act="edit-letter" role={campaign.role} language={language} prefix={prefix} />
  }
  const opened = campaign.state !== 'draft'
  return (
    <DeskPage tab={`${t('letter')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="letter" language={language} prefix={prefix} />
      <Done done={(await searchParams).done} language={language} />
      {!opened && <p className="lead">{t('editLead')}</p>}
      <CampaignForm
        {...form}
        values={storedDraft(campaign)}
        signedOut={false}
        back={paths.deskCampaign(slug)}
        frozen={
          opened
            ? {
                letter: <Frozen {...{ campaign, language, prefix }} />,
                closedSentence: fixed(campaign, language),
              }
            : undefined
        }
      />
    </DeskPage>
  )
}

function fixed(campaign: DeskCampaign, language: string): string | null {
  return campaign.closedAt ? closingSentence(campaign, language) : null
}

type FrozenProps = { campaign: DeskCampaign; language: string; prefix: string }

async function Frozen({ campaign, language, prefix }: FrozenProps) {
  const t = translator(language, 'desk')
  const address = absolute(paths.campaign(campaign.slug))
  return (
    <section aria-labelledby="frozen">
      <div className="notice">
        <h2 id="frozen" className="mb-1 text-lg">
          {t('frozenTitle', { number: campaign.editionNumber ?? 1 })}
        </h2>
        <p>{t('frozen')}</p>
        {takesSignatures(campaign.state) && may(campaign.role, 'publish-edition') && (
          <p className="mt-1">
            <a href={inLanguage(prefix, paths.deskChange(campaign.slug))}>{t('changeText')}</a>
          </p>
        )}
        <p className="mt-1 [overflow-wrap:anywhere]">
          {campaign.isPublic ? <a href={address}>{address}</a> : <span dir="ltr">{address}</span>}
        </p>
      </div>
      <div className="sheet">
        <LetterSheet
          {...campaign}
          html={await letterHtml(campaign.text, campaign.language, 'desk')}
          compact
        />
      </div>
    </section>
  )
}
