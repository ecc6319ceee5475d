import { Utc } from '../../parts/utc'
import { listed } from '@/app/parts/sentence'
import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { listRevisions, type Revision } from '@/domain/delivery/queries'
import { translator } from '@/messages/translator'

const REASONS = ['withdrawn', 'hidden', 'takenOff'] as const

/** Each revision of a final delivery, with why it is one. */
export async function Revisions({ found, language }: { found: DeskDelivery; language: string }) {
  const revisions = await listRevisions(found.id)
  if (revisions.length < 2) return null
  const t = translator(language, 'deliveries')
  return (
    <section aria-labelledby="revisions">
      <h3 id="revisions" className="mb-2 text-lg">
        {t('revisionsTitle')}
      </h3>
      <ol className="text-sm">
        {revisions.map((one) => (
          <li key={one.revision} className="border-rule border-t py-2">
            {t('revision', { revision: one.revision })} · <Utc at={one.builtAt} language={language} /> ·{' '}
            {whyOf(one, language)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function whyOf({ revision, removed }: Revision, language: string): string {
  if (revision === 1) return translator(language, 'deliveries')('original')
  const t = translator(language, 'bundle')
  const reasons = REASONS.flatMap((reason) => {
    const count = removed[reason] ?? 0
    return count > 0 ? [t(`removed.${reason}`, { count })] : []
  })
  return listed(reasons, language)
}
