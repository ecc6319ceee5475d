import type { DeskImport } from '@/domain/import/desk-import'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Utc } from '../../parts/utc'

type Props = { imports: DeskImport[]; slug: string; language: string; prefix: string }

/** Where an import stands, in a few words. */
export function standingOf({ step, startedAt, counts, removed }: DeskImport, language: string): string {
  const t = translator(language, 'import')
  const added = counts?.added ?? 0
  if (step === 'cancelled') return startedAt ? t('steps.cancelled', { added }) : t('steps.discarded')
  return t(`steps.${step}`, { added, removed })
}

/** All imports of a campaign, each a link to its page. */
export function ImportList({ imports, slug, language, prefix }: Props) {
  const t = translator(language, 'import')
  return (
    <ul aria-label={t('listLabel')} className="border-rule border-t">
      {imports.map((found) => (
        <li
          key={found.id}
          className="border-rule grid gap-x-6 gap-y-1 border-b py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.5fr)_minmax(0,1.5fr)]"
        >
          <a
            className="min-w-0 font-semibold [overflow-wrap:anywhere]"
            href={inLanguage(prefix, paths.deskImport(slug, found.id))}
          >
            <bdi>{found.fileName}</bdi>
          </a>
          <span>{standingOf(found, language)}</span>
          <span className="text-quiet min-w-0 text-sm [overflow-wrap:anywhere] sm:text-end">
            <Utc at={found.uploadedAt} language={language} />
            {found.by && (
              <>
                <br />
                {t.rich('uploadedBy', { who: () => <bdi>{found.by}</bdi> })}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
