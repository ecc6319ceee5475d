import { findDeskCampaign, whoAsks } from '../../../parts/asking'
import { TypedAgain } from '../../../parts/typed-again'
import { NoCampaign, NotPermitted } from '../parts/answers'
import { CampaignHead } from '../parts/campaign-head'
import { DeskPage } from '@/app/parts/desk-page'
import { EditionForm } from './edition-form'
import { onTopOf } from '../../../parts/began'
import { type FormAgain, formAgain } from '@/app/parts/form'
import { Status } from '@/app/parts/status'
import { pageLanguage } from '@/app/parts/page-language'
import { LETTER_FIELDS, type LetterValues, takesSignatures } from '@/domain/campaign/campaign'
import { may } from '@/domain/team/team'
import type { ChangeField } from './read-letter'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { params: Promise<{ language: string; slug: string }> }

/** Changing the text of an open letter: what that means, the form, what changed, and the button. */
export default async function ChangePage({ params }: Props) {
  const { language: prefix, slug } = await params
  const language = pageLanguage(prefix, undefined)
  const t = translator(language, 'translations')
  const again = await formAgain<ChangeField>()
  const form = { slug, again, language, prefix }
  if (again && !(await whoAsks())) {
    return (
      <DeskPage tab={t('changeTitle')}>
        <h1 className="title">{t('changeTitle')}</h1>
        <EditionForm {...form} campaign={null} />
      </DeskPage>
    )
  }
  const asked = await findDeskCampaign(prefix, slug, paths.deskChange(slug))
  if (!asked) return <NoCampaign language={language} prefix={prefix} />
  const { campaign } = asked
  if (!may(campaign.role, 'publish-edition')) {
    return <NotPermitted act="publish-edition" role={campaign.role} language={language} prefix={prefix} />
  }
  if (!takesSignatures(campaign.state)) {
    return (
      <Status status={409} title={t('changeClosedTitle')}>
        <p>{t(campaign.state === 'draft' ? 'changeDraft' : 'changeClosed')}</p>
        <TypedAgain language={language} only={changed(campaign, again)} />
        <p>
          <a href={inLanguage(prefix, paths.deskEdit(slug))}>{t('toLetter')}</a>
        </p>
      </Status>
    )
  }
  return (
    <DeskPage tab={`${t('changeTitle')}: ${campaign.title}`}>
      <CampaignHead campaign={campaign} page="letter" language={language} prefix={prefix} />
      <h2 className="mb-3 text-xl">{t('changeTitle')}</h2>
      <EditionForm {...form} again={onTopOf(again, stored(campaign))} campaign={campaign} />
    </DeskPage>
  )
}

const stored = ({ title, addressees, text }: LetterValues): LetterValues => ({ title, addressees, text })

/** The fields where something else was typed than what stands. */
function changed(campaign: LetterValues, again: FormAgain<ChangeField> | null) {
  return LETTER_FIELDS.filter((field) => again?.values[field] !== campaign[field])
}
