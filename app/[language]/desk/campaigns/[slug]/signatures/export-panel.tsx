import type { Category } from '@/app/parts/category'
import { may } from '@/domain/team/team'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskFilter } from '@/domain/signature/desk/view'
import { type ExportChoice, type Separator, SHEET_ROWS } from '@/domain/signature/desk/signatures-file'
import { SEPARATORS } from '@/domain/text/csv'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { filterQuery } from '../parts/signature-filter'
import { filterWords } from './filter-words'
import { ExportColumns } from './export-columns'

type Props = {
  campaign: DeskCampaign
  filter: DeskFilter
  categories: Category[]
  empty: boolean
  choice: ExportChoice
  open: boolean
  language: string
  prefix: string
}

/** Downloads what the filter shows, as CSV or XLSX, in the columns that are ticked; what is private leaves only sealed. */
export function ExportPanel({ open, ...props }: Props) {
  const t = translator(props.language, 'exports')
  return (
    <details className="mb-6" open={open}>
      <summary className="button-quiet list-none">{t('summary')}</summary>
      <section className="sheet mt-4" aria-labelledby="export">
        <h2 id="export" className="mb-2 text-xl">
          {t('title')}
        </h2>
        {props.empty ? <p>{t('empty')}</p> : <ExportForm {...props} />}
      </section>
    </details>
  )
}

function ExportForm(props: Omit<Props, 'open' | 'empty'>) {
  const { campaign, filter, choice, language, prefix } = props
  const t = translator(language, 'exports')
  const view = filterQuery(filter)
  const address = (path: string) => inLanguage(prefix, path) + view
  const { slug, role } = campaign
  return (
    <form method="post" action={address(paths.deskSignaturesCsv(slug))}>
      <p className="mb-5">{view === '' ? t('everything') : t('filtered', { filter: filterWords(props) })}</p>
      <ExportColumns role={role} choice={choice} language={language} />
      <p className="text-quiet mb-5 max-w-prose text-sm">
        {t(may(role, 'export-private') ? 'privateSealed' : 'privateForbidden')}{' '}
        {may(role, 'export-private') && (
          <a href={inLanguage(prefix, paths.deskSealedFiles(slug))}>{t('toSealed')}</a>
        )}
      </p>
      <Separators chosen={choice.separator} language={language} />
      <p className="text-quiet mb-4 max-w-prose text-sm">{t('formulas', { rows: SHEET_ROWS })}</p>
      <p className="flex flex-wrap gap-4">
        <button className="button">{t('csv')}</button>
        <button className="button" formAction={address(paths.deskSignaturesXlsx(slug))}>
          {t('xlsx')}
        </button>
      </p>
    </form>
  )
}

function Separators({ chosen, language }: { chosen: Separator; language: string }) {
  const t = translator(language, 'exports')
  return (
    <fieldset className="mb-5">
      <legend className="field-label">{t('separator')}</legend>
      {(Object.keys(SEPARATORS) as Separator[]).map((separator) => (
        <label key={separator} className="check mb-1.5">
          <input type="radio" name="separator" value={separator} defaultChecked={separator === chosen} />
          <span>{t(`separators.${separator}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
