import type { FormAgain } from '@/app/parts/form'
import { DRAFT_FIELDS, type DraftField, type DraftValues } from '@/domain/campaign/campaign'
import { translator } from '@/messages/translator'
import { absolute, inLanguage, paths } from '@/paths'
import { beganWith, cameTooLate, onTopOf } from './began'
import { offerLanguages } from './languages'
import { previewLetter } from './preview-letter'
import { letterSentences } from './letter-sentences'
import { AroundFields } from './around-fields'
import { LeaveWarning } from './leave-warning'
import { LetterFields } from './letter-fields'
import { Problems } from '@/app/parts/said'
import { type SavedBeside, savedBeside, SavedMeanwhile } from './saved-now'
import { SeenField } from './seen-field'
import { SignedOutLink } from './signed-out'

const FORM = 'campaign-form'

type Props = {
  language: string
  prefix: string
  /** What is stored, or an empty form; what was typed stands before it. */
  values: DraftValues
  again: FormAgain<DraftField> | null
  seen?: string
  signedOut: boolean
  action: string
  back: string
  submit: string
  /** After the opening: the frozen letter instead of its fields, and whether the closing time is fixed too. */
  frozen?: { letter: React.ReactNode; closedSentence: string | null }
}

/** The one form of a campaign. Plain HTML; with JavaScript it has a live preview and warns before leaving. */
export function CampaignForm({
  language,
  prefix,
  again,
  seen,
  signedOut,
  action,
  back,
  submit,
  frozen,
  ...rest
}: Props) {
  const t = translator(language, 'desk')
  const late = cameTooLate(again)
  const values: DraftValues = { ...rest.values, ...onTopOf(again, rest.values)?.values }
  const saved = late ? savedBeside(rest.values, values, language) : undefined
  const faults = again?.faults ?? {}
  return (
    <form id={FORM} method="post" action={inLanguage(prefix, action)} noValidate>
      <LeaveWarning form={FORM} dirty={again !== null} />
      <SeenField again={again} seen={seen} began={seen && beganWith(DRAFT_FIELDS, rest.values)} />
      <Problems again={again} language={language}>
        {late && (
          <SavedMeanwhile
            beside={Object.keys(saved ?? {}).length > 0}
            page={paths.deskEdit(rest.values.slug)}
            {...{ language, prefix }}
          />
        )}
        {signedOut && <SignedOutLink language={language} prefix={prefix} />}
      </Problems>
      {frozen?.letter ?? <LetterPart {...{ values, faults, saved, language, prefix }} />}
      <section aria-labelledby="around-it" className="mt-6">
        <h2 id="around-it" className="border-rule mb-4 border-t pt-6 text-xl">
          {t('aroundIt')}
        </h2>
        <AroundFields
          values={values}
          faults={faults}
          language={language}
          closedSentence={frozen?.closedSentence ?? null}
          saved={saved}
        />
      </section>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3 pt-2">
        <button className="button">{submit}</button>
        <a href={inLanguage(prefix, back)}>{t('cancel')}</a>
      </p>
    </form>
  )
}

type LetterPartProps = Pick<Props, 'language' | 'prefix'> & {
  values: DraftValues
  faults: Partial<Record<string, string>>
  saved: SavedBeside | undefined
}

async function LetterPart({ values, faults, saved, language, prefix }: LetterPartProps) {
  const { title, slug, addressees, language: written, text } = values
  return (
    <section aria-labelledby="the-letter">
      <h2 id="the-letter" className="mb-4 text-xl">
        {translator(language, 'desk')('theLetter')}
      </h2>
      <LetterFields
        values={{ title, slug, addressees, language: written, text }}
        faults={faults}
        saved={saved}
        shown={await previewLetter(text, written, language)}
        draft={{ addressBase: absolute(paths.campaign('')), languages: offerLanguages(language, written) }}
        renderAddress={inLanguage(prefix, paths.deskRenderLetter())}
        sentences={letterSentences(language)}
      />
    </section>
  )
}
