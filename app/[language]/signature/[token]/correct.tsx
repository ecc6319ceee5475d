import { ConfirmFields } from '@/app/parts/confirm-fields'
import { SelectField } from '@/app/parts/field'
import { findHeadings } from '@/app/parts/headings'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import { translator } from '@/messages/translator'
import { correctedFields, type OwnAgain, ownValues } from './own-form'
import { faultSentence } from './own-sentences'
import { Fold } from './fold'
import type { OwnStanding } from './standing'

type Props = { language: string; signature: OwnSignature; standing: OwnStanding; again: OwnAgain }

/** Correcting what was signed, behind its fold. Before the button it says what saving voids. */
export async function Correct({ language, signature, standing, again }: Props) {
  const t = translator(language, 'rights')
  const values = ownValues(signature, again)
  const faults = again?.faults ?? {}
  const { campaign, kind } = signature
  const headings = await findHeadings(campaign.id, language, campaign.language)
  const categories = headings.filter((category) => category.kind === kind)
  const twice = again?.refusal === 'organization-twice'
  const open = twice || correctedFields(kind).some((field) => faults[field])
  return (
    <Fold id="correct" title={t('correct')} open={open}>
      <form method="post" noValidate>
        <input type="hidden" name="action" value="correct" />
        <p className="mt-1">{t(leadOf(standing))}</p>
        {twice && (
          <p className="notice-warn mt-3 mb-0" role="alert">
            {t('twice')}
          </p>
        )}
        <ConfirmFields
          language={language}
          signature={signature}
          values={values}
          faults={faults}
          askShowing={false}
        >
          {categories.length > 0 && (
            <SelectField
              name="category"
              label={t('category')}
              defaultValue={values.category}
              error={faults.category && faultSentence(language, 'category', faults.category)}
              autoComplete="off"
              options={categories.map(({ slug, heading }) => [slug, heading])}
            >
              <option value="">{t('categoryNone')}</option>
            </SelectField>
          )}
          {kind === 'organization' && (
            <p className={standing === 'listed' ? 'notice-warn mb-5' : 'text-quiet mb-5 text-sm'}>
              {standing === 'listed'
                ? t.rich('correctVoids', { strong: (chunks) => <strong>{chunks}</strong> })
                : t('correctWaits')}
            </p>
          )}
          <button className="button w-full sm:w-auto">{t('save')}</button>
        </ConfirmFields>
      </form>
    </Fold>
  )
}

function leadOf(standing: OwnStanding) {
  if (standing === 'listed') return 'correctLead'
  return standing === 'unlisted' || standing === 'held-hidden' ? 'correctHidden' : 'correctHeld'
}
