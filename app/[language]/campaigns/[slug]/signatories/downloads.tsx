import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { type Search as Asked, toQuery } from './parts/search'

type DownloadsProps = { slug: string; search: Asked; language: string; prefix: string }

/** The list as files, with the names that are shown: one table for people, and what programs read. */
export function Downloads({ slug, search, language, prefix }: DownloadsProps) {
  const t = translator(language, 'list')
  const query = toQuery({ filter: search.filter, sort: search.sort })
  // By name the page's language decides, so the file is asked for in it.
  const place = (path: string) => (search.sort ? inLanguage(prefix, path) : path) + query
  const isFiltered = Object.keys(search.filter).length > 0
  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{t('downloads')}</h2>
      <p>
        {t(isFiltered ? 'downloadFiltered' : 'downloadAll')} {t('whichTable')}
      </p>
      <p className="names-links">
        <a className="names-all" href={inLanguage(prefix, paths.signatoriesSpreadsheet(slug)) + query}>
          {t('forSpreadsheets')}
        </a>
        <a href={place(paths.signatoriesCsv(slug))}>{t('forPrograms')}</a>
        <a href={place(paths.signatoriesJson(slug))}>{t('asData')}</a>
      </p>
    </section>
  )
}
