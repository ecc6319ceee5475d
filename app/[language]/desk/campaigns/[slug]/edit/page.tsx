import { findDeskCampaign, whoAsks } from '../../../parts/asking'
import { TypedAgain } from '../../../parts/typed-again'
import { closingSentence } from '../../../parts/closing'
import { emptyDraft, storedDraft } from '../../../parts/draft-form'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignForm } from '../../../parts/campaign-form'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { Done } from '@/app/parts/said'
import { type FormAgain, formAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { type DraftField, LETTER_FIELDS } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { may } from '@/domain/team/team'
import { translator } from '@/messages/translator'
import { paths } from '@/paths'
import { OpenedLetter } from './opened-letter'

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
  const asked = await findDeskCampaign(prefix, slug, paths.deskEdit(slug), 'letter')
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign, seen } = asked
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
        seen={seen}
        signedOut={false}
        back={paths.deskCampaign(slug)}
        frozen={
          opened
            ? {
                letter: (
                  <>
                    <TypedAgain language={language} only={refused(campaign, again)} />
                    <OpenedLetter {...{ campaign, language, prefix }} />
                  </>
                ),
                closedSentence: fixed(campaign, language),
              }
            : undefined
        }
      />
    </DeskPage>
  )
}

/** The fields that the page shows no more, where something else was typed than what stands by now. */
function refused(campaign: DeskCampaign, again: FormAgain<DraftField> | null): DraftField[] {
  const stored = storedDraft(campaign)
  const stand = [...LETTER_FIELDS, 'slug', ...(campaign.closedAt ? ['closesAt' as const] : [])] as const
  return stand.filter((field) => again?.values[field] !== stored[field])
}

function fixed(campaign: DeskCampaign, language: string): string | null {
  return campaign.closedAt ? closingSentence(campaign, language) : null
}
