import type { Category } from '@/app/parts/category'
import { translator } from '@/messages/translator'
import { Choices } from './choices'
import type { Search } from './search'

type Props = {
  campaignId: string
  address: string
  search: Search
  language: string
  categories: Category[]
}

/**
 * Search, filters and order as a plain GET form: its state is the address. A phone folds all but the search, and what is
 * chosen stands above as links.
 */
export function SearchForm({ campaignId, address, search, language, categories }: Props) {
  const { filter } = search
  const t = translator(language, 'list')
  return (
    <form className="list-search" action={address} method="get" role="search">
      <div className="list-search-name">
        <label className="field-label" htmlFor="search-q">
          {t('search')}
        </label>
        <input className="input" type="search" id="search-q" name="q" dir="auto" defaultValue={filter.q} />
      </div>
      <details className="fold">
        <summary>{t('filters')}</summary>
        <Choices {...{ campaignId, search, language, categories }} />
      </details>
      <button className="button" type="submit">
        {t('apply')}
      </button>
    </form>
  )
}
