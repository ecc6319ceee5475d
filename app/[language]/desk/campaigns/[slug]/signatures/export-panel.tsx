import type { Category } from '@/app/parts/category'
import { may, type Role } from '@/domain/team/team'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import type { DeskFilter } from '@/domain/signature/desk/view'
import {
  type ExportChoice,
  PLAIN_COLUMNS,
  seesColumn,
  type Separator,
  SHEET_ROWS,
} from '@/domain/signature/desk/signatures-file'
import { SEPARATORS } from '@/domain/text/csv'
import { countryName } from '@/domain/text/country'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { COLUMN } from '../parts/export-act'
import { filterQuery } from '../parts/signature-filter'

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
      <p className="mb-5">{view === '' ? t('everything') : t('filtered', { filter: describe(props) })}</p>
      <Columns role={role} choice={choice} language={language} />
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

type ColumnsProps = { role: Role; choice: ExportChoice; language: string }

function Columns({ role, choice, language }: ColumnsProps) {
  const t = translator(language, 'exports')
  const shown = PLAIN_COLUMNS.filter((column) => seesColumn(role, column))
  return (
    <fieldset className="mb-5" aria-describedby="export-remembered">
      <legend className="field-label">{t('columns')}</legend>
      <p className="field-hint mb-2 text-sm" id="export-remembered">
        {t('remembered')}
      </p>
      <div className="grid gap-x-6 min-[26rem]:grid-cols-2 sm:grid-cols-3 lg:grid-cols-4">
        {shown.map((column) => (
          <label key={column} className="check">
            <input type="checkbox" name={COLUMN + column} defaultChecked={choice.columns.includes(column)} />
            <span>{t(`column.${column}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
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

/** The filter in the words of its fields. */
function describe({
  filter,
  categories,
  language,
}: Pick<Props, 'filter' | 'categories' | 'language'>): string {
  const { standing, kind, country, category, q, signature } = filter
  const desk = translator(language, 'desk')
  const words = [
    standing && desk(`standings.${standing}`),
    kind && desk(`kinds.${kind}`),
    country && countryName(country, language),
    category && (categories.find(({ slug }) => slug === category)?.heading ?? category),
    q && translator(language, 'exports')('search', { q }),
    signature && translator(language, 'exports')('oneSignature'),
  ]
  return words.filter(Boolean).join(' · ')
}
