import type { FormAgain } from '@/app/parts/form'
import { TextField } from '@/app/parts/field'
import { sentence } from '@/app/parts/sentence'
import { type ImportCounts, NO_IMPORT_COUNTS } from '@/domain/import/import'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { CountLines } from './count-lines'
import type { ImportProps } from './under-way'

const REMARKS = [
  'areas',
  'countryless',
  'websites',
  'uncategorized',
  'waiting',
  'listed',
  'repeated',
  'setApart',
  'nobody',
  'refused',
  'faulty',
] as const

/** What will happen: how many are added, and everything that is not simply added. */
export function DryRun({ found, language }: Pick<ImportProps, 'found' | 'language'>) {
  const t = translator(language, 'import')
  const counts = { ...NO_IMPORT_COUNTS, ...found.counts }
  return (
    <section aria-labelledby="dry-run" className="mb-8">
      <h2 id="dry-run" className="mb-2 text-xl">
        {t('checkedTitle')}
      </h2>
      <p className="font-serif text-xl font-semibold">
        {sentence(t('counts.added', { count: counts.added }), language)}
      </p>
      <CountLines
        names={REMARKS}
        counts={counts}
        say={(name, count) => t(`counts.${name}`, { count })}
        language={language}
      />
    </section>
  )
}

type StartProps = ImportProps & { counts: ImportCounts; again: FormAgain | null }

/** The source, which every one of them gets as its check, and the button that adds them. */
export function StartForm({ found, counts, slug, language, prefix, again }: StartProps) {
  const t = translator(language, 'import')
  if (counts.added === 0) return null
  const error = again?.faults.source
  return (
    <form
      method="post"
      action={inLanguage(prefix, paths.deskImportStart(slug, found.id))}
      className="sheet mb-8 max-w-2xl"
    >
      <TextField
        name="source"
        label={t('source')}
        hint={
          <>
            {t('sourceHint')} {t('sourceAs')}
          </>
        }
        error={error}
        autoComplete="off"
        defaultValue={again?.values.source ?? found.source ?? ''}
      />
      <button className="button">{t('start', { count: counts.added })}</button>
    </form>
  )
}
