import type { Shown } from '@/app/parts/campaign'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

/** Where the list and the picture are, to take along. */
export function Files({ shown: { campaign, language, prefix } }: { shown: Shown }) {
  const t = translator(language, 'press')
  const { slug } = campaign
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      <ul className="list-disc space-y-1 ps-5">
        <li>
          <a href={inLanguage(prefix, paths.signatories(slug))}>{t('wholeList')}</a>
        </li>
        <li>
          <a href={paths.signatoriesCsv(slug)}>{t('listCsv')}</a>
        </li>
        <li>
          <a href={paths.signatoriesJson(slug)}>{t('listJson')}</a>
        </li>
        <li>
          <a href={inLanguage(prefix, paths.picture(slug))}>{t('picture')}</a>
        </li>
      </ul>
    </section>
  )
}
