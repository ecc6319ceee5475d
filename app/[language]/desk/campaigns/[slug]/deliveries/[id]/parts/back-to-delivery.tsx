import { inLanguage, paths } from '@/paths'
import { nameOf } from '../../../parts/delivery-list'

type Props = { slug: string; delivery: { id: string; number: number }; language: string; prefix: string }

/** The way back to the delivery that a page is about. */
export function BackToDelivery({ slug, delivery, language, prefix }: Props) {
  return (
    <p className="mb-1 text-sm">
      <a href={inLanguage(prefix, paths.deskDelivery(slug, delivery.id))}>{nameOf(delivery, language)}</a>
    </p>
  )
}
