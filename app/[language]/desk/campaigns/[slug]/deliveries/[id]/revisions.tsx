import { Utc } from '../../parts/utc'
import { reasonsOf } from '@/bundle/words'
import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { listRevisions } from '@/domain/delivery/queries'
import { translator } from '@/messages/translator'

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
            {one.revision === 1 ? t('original') : reasonsOf(language, one.removed)}
          </li>
        ))}
      </ol>
    </section>
  )
}
