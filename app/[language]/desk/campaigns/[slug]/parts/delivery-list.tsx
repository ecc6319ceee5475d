import type { DeskDelivery } from '@/domain/delivery/desk-queries'
import { formatUtc } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { inLanguage, paths } from '@/paths'

type Props = { deliveries: DeskDelivery[]; slug: string; language: string; prefix: string }

/** What a delivery is called. */
export function nameOf({ number }: Pick<DeskDelivery, 'number'>, language: string): string {
  const t = translator(language, 'deliveries')
  return number === null ? t('unnumbered') : t('numbered', { number })
}

/** All deliveries of a campaign, each a link to its page. */
export function DeliveryList({ deliveries, slug, language, prefix }: Props) {
  const t = translator(language, 'deliveries')
  return (
    <ul aria-label={t('listLabel')} className="border-rule border-t">
      {deliveries.map((found) => (
        <li
          key={found.id}
          className="border-rule grid gap-x-6 gap-y-1 border-b py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.5fr)_minmax(0,2fr)]"
        >
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <a className="font-semibold" href={inLanguage(prefix, paths.deskDelivery(slug, found.id))}>
              {nameOf(found, language)}
            </a>
            {found.recipient && (
              <span className="block">
                <bdi>{found.recipient}</bdi>
              </span>
            )}
          </span>
          <span>{t(`steps.${found.step}`)}</span>
          <span className="text-quiet min-w-0 text-sm [overflow-wrap:anywhere] sm:text-end">
            {t('upTo', { when: formatUtc(found.cutoffAt, language) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
