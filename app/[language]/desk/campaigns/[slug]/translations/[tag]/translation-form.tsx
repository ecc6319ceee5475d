import type { FormAgain } from '@/app/parts/form'
import { previewLetter } from '@/app/[language]/desk/parts/preview-letter'
import type { TranslationField, TranslationValues } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { languageName } from '@/domain/text/language'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { letterSentences } from '@/app/[language]/desk/parts/letter-sentences'
import { SeenField } from '@/app/[language]/desk/parts/seen-field'
import { LeaveWarning } from '@/app/[language]/desk/parts/leave-warning'
import { Problems } from '@/app/parts/said'
import { SignedOutLink } from '@/app/[language]/desk/parts/signed-out'
import { type Original, TranslationFields } from './translation-fields'

const FORM = 'translation-form'

type Props = {
  slug: string
  tag: string
  language: string
  prefix: string
  /** Null: the organizer was signed out meanwhile, and only what was typed can be shown. */
  campaign: DeskCampaign | null
  stored: Omit<TranslationValues, 'language'> | null
  again: FormAgain<TranslationField> | null
  seen?: string
}

/** Writing a translation. Plain HTML: the button decides whether it is saved or published. */
export async function TranslationForm({ slug, tag, language, prefix, campaign, stored, again, seen }: Props) {
  const t = translator(language, 'translations')
  const { title = '', addressees = '', text = '' } = { ...stored, ...again?.values }
  const save = inLanguage(prefix, paths.deskSaveTranslation(slug, tag))
  const publish = inLanguage(prefix, paths.deskPublishTranslation(slug, tag))
  const opened = campaign !== null && campaign.state !== 'draft'
  return (
    <form id={FORM} method="post" action={save} noValidate>
      <LeaveWarning form={FORM} dirty={again !== null} />
      <SeenField again={again} seen={seen} />
      <Problems again={again} language={language}>
        {campaign === null && <SignedOutLink language={language} prefix={prefix} />}
      </Problems>
      <TranslationFields
        values={{ title, addressees, text, language: tag }}
        faults={again?.faults ?? {}}
        original={campaign && originalOf(campaign, language)}
        shown={await previewLetter(text, tag, language)}
        renderAddress={inLanguage(prefix, paths.deskRenderLetter())}
        sentences={letterSentences(language)}
      />
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3 pt-2">
        <button className={opened ? 'button-quiet' : 'button'}>{t('saveDraft')}</button>
        {opened && (
          <button className="button" formAction={publish}>
            {t('publish')}
          </button>
        )}
        <a href={inLanguage(prefix, paths.deskTranslations(slug))}>{t('back')}</a>
      </p>
    </form>
  )
}

function originalOf(
  { language: written, title, addressees, text }: DeskCampaign,
  language: string,
): Original {
  const t = translator(language, 'translations')
  const name = languageName(written, language)
  const labels = {
    title: t('originalTitle', { language: name }),
    addressees: t('originalAddressees', { language: name }),
    text: t('originalText', { language: name }),
  }
  return { language: written, title, addressees, text, labels }
}
