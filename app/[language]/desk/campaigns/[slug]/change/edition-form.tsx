import type { FormAgain } from '@/app/parts/form'
import { previewLetter } from '../../../parts/preview-letter'
import { Changes } from '@/app/parts/changes'
import { LETTER_FIELDS, type LetterValues } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { beganWith, cameTooLate } from '../../../parts/began'
import { letterSentences } from '../../../parts/letter-sentences'
import { LeaveWarning } from '../../../parts/leave-warning'
import { LetterFields } from '../../../parts/letter-fields'
import { Problems } from '@/app/parts/said'
import { SeenField } from '../../../parts/seen-field'
import { SignedOutLink } from '../../../parts/signed-out'
import type { ChangeField } from './read-letter'

const FORM = 'edition-form'

type Props = {
  slug: string
  /** Null: the organizer was signed out meanwhile, and only what was typed can be shown. */
  campaign: DeskCampaign | null
  again: FormAgain<ChangeField> | null
  language: string
  prefix: string
}

/** The letter to be changed. The first button shows what changes; the one that publishes stands beside it only then. */
export async function EditionForm({ slug, campaign, again, language, prefix }: Props) {
  const t = translator(language, 'translations')
  const {
    title = '',
    addressees = '',
    text = '',
    language: written = 'en',
  } = { ...campaign, ...again?.values }
  const next = (campaign?.editionNumber ?? 1) + 1
  const compared = campaign !== null && again?.values.compared === 'yes'
  return (
    <form
      id={FORM}
      method="post"
      action={`${inLanguage(prefix, paths.deskCompare(slug))}#changes`}
      noValidate
    >
      <LeaveWarning form={FORM} dirty={again !== null} />
      <SeenField
        again={again}
        seen={campaign?.editionHash ?? undefined}
        began={campaign && began(campaign)}
      />
      <Problems again={again} language={language}>
        {campaign === null && <SignedOutLink language={language} prefix={prefix} />}
      </Problems>
      <WhatItMeans number={next - 1} language={language} />
      <LetterFields
        values={{ title, addressees, text, language: written, slug }}
        faults={again?.faults ?? {}}
        shown={await previewLetter(text, written, language)}
        renderAddress={inLanguage(prefix, paths.deskRenderLetter())}
        sentences={letterSentences(language)}
      />
      {compared && (
        <Compared
          before={campaign}
          after={{ title, addressees, text }}
          late={cameTooLate(again)}
          language={language}
        />
      )}
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3 pt-2">
        <button className={compared ? 'button-quiet' : 'button'}>{t('compare')}</button>
        {compared && (
          <button className="button" formAction={inLanguage(prefix, paths.deskPublishEdition(slug))}>
            {t('publishEdition', { next })}
          </button>
        )}
        <a href={inLanguage(prefix, paths.deskEdit(slug))}>{t('leaveAsIs')}</a>
      </p>
    </form>
  )
}

const began = ({ title, addressees, text }: LetterValues) =>
  beganWith(LETTER_FIELDS, { title, addressees, text })

/** Said before anything is typed: a changed text is not a correction in place. */
function WhatItMeans({ number, language }: { number: number; language: string }) {
  const t = translator(language, 'translations')
  return (
    <ul className="notice list-disc space-y-1 ps-9">
      <li>{t('changeNumber', { next: number + 1 })}</li>
      <li>{t('changeSignatures', { number })}</li>
      <li>{t('changeReaders')}</li>
      <li>{t('changeTranslations')}</li>
    </ul>
  )
}

type ComparedProps = {
  before: DeskCampaign
  after: LetterValues
  /** Another edition came in between, which is said on top: the page then doesn't open here. */
  late: boolean
  language: string
}

function Compared({ before, after, late, language }: ComparedProps) {
  return (
    <section
      id={late ? undefined : 'changes'}
      className="border-rule mt-8 max-w-[46rem] border-t pt-6"
      aria-labelledby="changes-title"
    >
      <h3 id="changes-title" className="mb-3 text-xl">
        {translator(language, 'translations')('whatChanges')}
      </h3>
      <Changes before={before} after={after} written={before.language} language={language} />
    </section>
  )
}
