import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { found: DeskDelivery; slug: string; language: string; prefix: string }

/** A campaign has one unfinished delivery: the way to it. */
export function Unfinished({ found, slug, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  const number = found.number ?? 0
  return (
    <div className="notice">
      <p className="mb-3">{t('unfinished', { number })}</p>
      <p>
        <a href={inLanguage(prefix, paths.deskDelivery(slug, found.id))}>{t('toUnfinished', { number })}</a>
      </p>
    </div>
  )
}
