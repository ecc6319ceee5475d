import { Fragment } from 'react'
import { SelectField } from '@/app/parts/field'
import type { Category } from '@/domain/import/match-category'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { categoryHeading } from './line'
import type { ImportProps } from './under-way'

/** Values that were not understood, each with how often: typing errors are seen here. */
export function NotUnderstood({ found, language }: Pick<ImportProps, 'found' | 'language'>) {
  const t = translator(language, 'import')
  const { areas, websites } = found.report ?? { areas: [], websites: [] }
  return (
    <>
      {areas.length > 0 && (
        <section aria-labelledby="areas" className="mb-8">
          <h2 id="areas" className="mb-1 text-xl">
            {t('areasTitle')}
          </h2>
          <p className="text-quiet mb-2 max-w-2xl text-sm">{t('areasLead')}</p>
          <Values values={areas} language={language} />
        </section>
      )}
      {websites.length > 0 && (
        <section aria-labelledby="websites" className="mb-8">
          <h2 id="websites" className="mb-1 text-xl">
            {t('websitesTitle')}
          </h2>
          <p className="text-quiet mb-2 max-w-2xl text-sm">{t('websitesLead')}</p>
          <Values values={websites} language={language} />
        </section>
      )}
    </>
  )
}

function Values({ values, language }: { values: [string, number][]; language: string }) {
  const t = translator(language, 'import')
  return (
    <ul className="flex flex-wrap gap-2">
      {values.map(([value, count]) => (
        <li key={value} className="border-rule bg-sheet rounded-md border px-3 py-1 [overflow-wrap:anywhere]">
          <bdi>{value}</bdi>{' '}
          <span className="text-quiet text-sm whitespace-nowrap">{t('times', { count })}</span>
        </li>
      ))}
    </ul>
  )
}

const ASKED = 40 // words with a choice of their own; a column with more of them is hardly one of categories
const WORD = 60 // characters of a word in its label

/** The words that are not simply a category of the campaign, each with what it is taken for and the way to change that. */
export function CategoryWords({
  found,
  slug,
  language,
  prefix,
  categories,
}: ImportProps & { categories: Category[] }) {
  const t = translator(language, 'import')
  const words = found.report?.categories ?? []
  if (words.length === 0 || categories.length === 0) return null
  const options: [string, string][] = [
    ['', t('categoryNone')],
    ...categories.map((one): [string, string] => [one.slug, categoryHeading(one, language)]),
  ]
  return (
    <section aria-labelledby="categories" className="mb-8">
      <h2 id="categories" className="mb-1 text-xl">
        {t('categoriesTitle')}
      </h2>
      <p className="text-quiet mb-3 max-w-2xl text-sm">{t('categoriesLead')}</p>
      <form method="post" action={inLanguage(prefix, paths.deskImportCategories(slug, found.id))}>
        <div className="fields-in-rows sm:grid-cols-2 lg:grid-cols-3">
          {words.slice(0, ASKED).map(([word, rows, taken], index) => (
            <Fragment key={word}>
              <input type="hidden" name={`word-${index}`} value={word} />
              <SelectField
                name={`category-${index}`}
                label={t('categoryWord', { word: word.slice(0, WORD), count: rows })}
                defaultValue={taken ?? ''}
                options={options}
              />
            </Fragment>
          ))}
        </div>
        <button className="button-quiet">{t('categoriesCheck')}</button>
      </form>
      {words.length > ASKED && (
        <div className="mt-4">
          <p className="text-quiet mb-2 text-sm">{t('categoriesMore')}</p>
          <Values values={words.slice(ASKED).map(([word, rows]) => [word, rows])} language={language} />
        </div>
      )}
    </section>
  )
}
