import type { Delivered } from '@/bundle/delivered'
import { translator } from '@/messages/translator'

/** Which delivery this is. */
export function deliveryOf({ number, revision }: Delivered, language: string): string {
  const t = translator(language, 'pdf')
  return revision > 1 ? t('deliveryRevised', { number, revision }) : t('delivery', { number })
}
