import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { type Search as Asked, toQuery } from './parts/search'

type DownloadsProps = { slug: string; search: Asked; language: string; prefix: string }

/** The list as files, with the names that are shown. */
export function Downloads({ slug, search, language, prefix }: DownloadsProps) {
  const t = translator(language, 'list')
  const letter = translator(language, 'letter')
  // By name the page's language decides, so the file is asked for in it.
  const place = (path: string) =>
    (search.sort ? inLanguage(prefix, path) : path) + toQuery({ filter: search.filter, sort: search.sort })
  const isFiltered = Object.keys(search.filter).length > 0
  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">{t('downloads')}</h2>
      <p>{t(isFiltered ? 'downloadFiltered' : 'downloadAll')}</p>
      <p className="names-links">
        <a href={place(paths.signatoriesCsv(slug))}>{letter('downloadCsv')}</a>
        <a href={place(paths.signatoriesJson(slug))}>{letter('downloadJson')}</a>
      </p>
    </section>
  )
}
