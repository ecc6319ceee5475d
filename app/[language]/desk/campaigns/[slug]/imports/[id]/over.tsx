import { NO_IMPORT_COUNTS } from '@/domain/import/import'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Confirmed } from '../../parts/confirmed'
import { CountLines } from './count-lines'
import type { ImportProps } from './under-way'

type OverProps = ImportProps & { step: 'finished' | 'cancelled' | 'undone' }

const RESULTS = [
  'unreached',
  'listed',
  'repeated',
  'setApart',
  'nobody',
  'refused',
  'faulty',
  'waiting',
] as const

/** What became of an import, and the way back from it. */
export function Over({ found, slug, language, prefix, step }: OverProps) {
  const t = translator(language, 'import')
  const counts = { ...NO_IMPORT_COUNTS, ...found.counts, unreached: found.rows - found.progress }
  return (
    <section aria-labelledby="over" className="mb-10 max-w-2xl">
      <div className="sheet mb-4">
        <h2 id="over" className="mb-1 text-xl">
          {titleOf({ found, language, step })}
        </h2>
        <p>{sentenceOf({ found, language, step })}</p>
        {step === 'undone' && found.stayed > 0 && (
          <p className="mt-2">{t('stayed', { count: found.stayed })}</p>
        )}
        {found.startedAt && step !== 'undone' && (
          <CountLines
            names={RESULTS}
            counts={counts}
            say={(name, count) => t(`results.${name}`, { count })}
            language={language}
          />
        )}
        {found.source && (
          <p className="text-quiet mt-2 text-sm [overflow-wrap:anywhere]">
            {t.rich('sourceWas', { source: () => <bdi>{found.source}</bdi> })}
          </p>
        )}
        {found.startedAt && (
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
            <a href={inLanguage(prefix, paths.signatories(slug))}>{t('toList')}</a>
            <a href={inLanguage(prefix, paths.deskSignatures(slug))}>{t('toSignatures')}</a>
          </p>
        )}
      </div>
      {step !== 'undone' && counts.added > 0 && found.startedAt && (
        <Confirmed
          warn
          summary={t('undoSummary')}
          facts={t('undoFacts')}
          button={t('undoNow')}
          action={inLanguage(prefix, paths.deskImportUndo(slug, found.id))}
        />
      )}
    </section>
  )
}

type Told = Pick<OverProps, 'found' | 'language' | 'step'>

function titleOf({ found, language, step }: Told): string {
  const t = translator(language, 'import')
  if (step === 'undone') return t('undoneTitle')
  if (step === 'finished') return t('finishedTitle', { count: found.counts?.added ?? 0 })
  return found.startedAt ? t('cancelledTitle') : t('discardedTitle')
}

function sentenceOf({ found, language, step }: Told): string {
  const t = translator(language, 'import')
  if (step === 'undone') return t('undone', { removed: found.removed })
  if (step === 'finished') return t('finished', { count: found.counts?.added ?? 0 })
  return found.startedAt ? t('cancelled', { count: found.counts?.added ?? 0 }) : t('discarded')
}
