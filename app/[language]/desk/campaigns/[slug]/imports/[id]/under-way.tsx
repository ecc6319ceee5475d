import type { DeskImport } from '@/domain/import/desk-import'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'
import { Confirmed } from '../../parts/confirmed'
import { progressOf } from './progress'
import { Watch } from '../../parts/watch'

const TITLES = {
  reading: 'readingTitle',
  checking: 'checkingTitle',
  importing: 'importingTitle',
  undoing: 'undoingTitle',
} as const

export type ImportProps = { found: DeskImport; slug: string; language: string; prefix: string }

/** What the worker is doing, how far it is, and the way to stop it. */
export function UnderWay({
  found,
  slug,
  language,
  prefix,
  step,
}: ImportProps & { step: keyof typeof TITLES }) {
  const t = translator(language, 'import')
  const page = inLanguage(prefix, paths.deskImport(slug, found.id))
  return (
    <section aria-labelledby="under-way" className="max-w-2xl">
      <div className="sheet mb-6">
        <h2 id="under-way" className="mb-3 text-xl">
          {t(TITLES[step])}
        </h2>
        <Watch
          initial={progressOf(found, language)}
          ask={inLanguage(prefix, paths.deskImportProgress(slug, found.id))}
          page={page}
          label={t('progressLabel')}
        />
        <p className="text-quiet mt-3 text-sm">
          {t('waitHint')} <a href={page}>{t('lookAgain')}</a>
        </p>
      </div>
      {step === 'importing' && (
        <Confirmed
          warn
          summary={t('cancelSummary')}
          facts={t('cancelFacts')}
          button={t('cancelNow')}
          action={inLanguage(prefix, paths.deskImportCancel(slug, found.id))}
        />
      )}
      {(step === 'reading' || step === 'checking') && <Discard {...{ found, slug, language, prefix }} />}
    </section>
  )
}

/** The way to throw a file away from which nothing was added yet. */
export function Discard({ found, slug, language, prefix }: ImportProps) {
  const t = translator(language, 'import')
  return (
    <Confirmed
      warn
      summary={t('discardSummary')}
      facts={t('discardFacts')}
      button={t('discardNow')}
      action={inLanguage(prefix, paths.deskImportCancel(slug, found.id))}
    />
  )
}
