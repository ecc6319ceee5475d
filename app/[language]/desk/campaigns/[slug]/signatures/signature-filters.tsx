import { formatUtc } from '@/domain/text/dates'
import { listCountries } from '@/domain/text/country'
import type { DeskFilter } from '@/domain/signature/desk/view'
import { standingsFor } from '@/domain/signature/desk/sight'
import { sees } from '@/domain/team/sight'
import type { Role } from '@/domain/team/team'
import type { Category } from '@/app/parts/category'
import { translator } from '@/messages/translator'
import { SelectField, TextField } from '@/app/parts/field'

const FOUR = 'lg:grid-cols-[1.4fr_1fr_1fr_2fr_auto]'
const FIVE = 'lg:grid-cols-[1.2fr_1fr_1fr_1.2fr_1.6fr_auto]'

type Props = { filter: DeskFilter; role: Role; categories: Category[]; action: string; language: string }

/** A GET form: filters by status, kind and country, by category where the letter has categories, and a search. */
export function SignatureFilters({ filter, role, categories, action, language }: Props) {
  const t = translator(language, 'desk')
  const option = (value: string, words: string): [string, string] => [value, words]
  const all = option('', t('all'))
  return (
    <form action={action} role="search" aria-label={t('filter')} className="mb-6">
      <Moments {...{ filter, language }} />
      <div className={`fields-in-rows grid-cols-2 gap-x-4 ${categories.length > 0 ? FIVE : FOUR}`}>
        <SelectField
          name="standing"
          label={t('standing')}
          defaultValue={filter.standing ?? ''}
          options={[all, ...standingsFor(role).map((one) => option(one, t(`standings.${one}`)))]}
        />
        <SelectField
          name="kind"
          label={t('kind')}
          defaultValue={filter.kind ?? ''}
          options={[
            all,
            ...(['person', 'organization'] as const).map((one) => option(one, t(`kinds.${one}`))),
          ]}
        />
        <SelectField
          name="country"
          label={t('country')}
          defaultValue={filter.country ?? ''}
          options={[all, ...listCountries(language).map(({ code, name }) => option(code, name))]}
        />
        {categories.length > 0 && (
          <SelectField
            name="category"
            label={translator(language, 'categories')('filter')}
            defaultValue={filter.category ?? ''}
            options={[all, ...categories.map(({ slug, heading }) => option(slug, heading))]}
          />
        )}
        <TextField
          name="q"
          type="search"
          label={t('q')}
          hint={t(sees(role, 'address') ? 'qHint' : 'qHintNames')}
          hintBelow
          className="col-span-2 lg:col-span-1"
          defaultValue={filter.q}
        />
        <div className="field col-span-2 lg:col-span-1">
          <p className="flex items-center gap-4">
            <button className="button-quiet">{t('apply')}</button>
            {Object.keys(filter).length > 0 && <a href={action}>{t('clear')}</a>}
          </p>
        </div>
      </div>
    </form>
  )
}

/** Up to or after which moment the list is looked at: links of a delivery set it, and a search within keeps it. */
function Moments({ filter, language }: { filter: DeskFilter; language: string }) {
  const t = translator(language, 'desk')
  return (['publishedBy', 'publishedAfter'] as const).map((name) => {
    const moment = filter[name]
    if (moment === undefined) return null
    return (
      <p key={name} className="mb-3">
        <input type="hidden" name={name} value={moment} />
        {t(name, { when: formatUtc(new Date(moment), language) })}
      </p>
    )
  })
}
