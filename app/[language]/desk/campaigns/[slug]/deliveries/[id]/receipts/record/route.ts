import { receiptSentence } from '@/app/parts/delivery/receipt-faults'
import { againAt, showAgain } from '@/app/parts/form'
import { pageLanguage } from '@/app/parts/page-language'
import { seeDone } from '@/app/[language]/desk/parts/act'
import { recordReceipt } from '@/domain/delivery/receipt/record-receipt'
import { paths } from '@/paths'
import { type Place, receiptForm, refuseReceipt } from '../../parts/act-form'

/** Writes down that a delivery was handed over, received or answered. */
export const { GET, POST } = receiptForm({
  page: ({ slug, id }: Place) => paths.deskReceipts(slug, id),
  act: async (organizer, { place, prefix, page, form }) => {
    const { kind = '', office = '', text = '', on = '' } = form
    const values = { kind, office, text, on }
    const result = await recordReceipt(organizer, place.slug, place.id, { kind, office, words: text, on })
    if (typeof result === 'string') return refuseReceipt(prefix, page, result, { values })
    if ('id' in result) return seeDone(prefix, page, 'recorded')
    const language = pageLanguage(prefix, undefined)
    const faults = Object.entries(result.faults).map(([field, fault]) => [
      field === 'words' ? 'text' : field,
      receiptSentence(language, fault),
    ])
    return showAgain(againAt(prefix, page), { values, faults: Object.fromEntries(faults) }, 400)
  },
})
