import type { FormAgain } from '@/app/parts/form'
import { Typed } from '@/app/parts/typed'
import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { found: DeskDelivery; again: FormAgain | null; slug: string; language: string; prefix: string }

/** A campaign has one unfinished delivery: the way to it, and what somebody else typed for theirs meanwhile. */
export function Unfinished({ found, again, slug, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  const number = found.number ?? 0
  const typed = [again?.values.recipient, again?.values.note]
    .flatMap((text) => text?.trim() || [])
    .map((text) => ({ text }))
  const when = formatUtc(found.askedAt, language)
  return (
    <>
      <div className="notice">
        <p className="mb-3">{t('unfinished', { number })}</p>
        {found.by !== null && (
          <p className="mb-3">
            {t.rich('begunBy', { by: found.by, when, name: (chunks) => <bdi>{chunks}</bdi> })}
          </p>
        )}
        <p>
          <a href={inLanguage(prefix, paths.deskDelivery(slug, found.id))}>{t('toUnfinished', { number })}</a>
        </p>
      </div>
      {typed.length > 0 && <Typed texts={typed} language={language} />}
    </>
  )
}
