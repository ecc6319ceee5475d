import { seeDone } from '@/app/[language]/desk/parts/act'
import {
  confirmReceipt,
  publishReceipt,
  removeReceipt,
  takeBackReceipt,
} from '@/domain/delivery/receipt/settle-receipt'
import { paths } from '@/paths'
import { type Place, receiptForm } from '../../../parts/act-form'

const ACTS = {
  confirm: confirmReceipt,
  publish: publishReceipt,
  'take-back': takeBackReceipt,
  remove: removeReceipt,
}
const isAct = (what: string): what is keyof typeof ACTS => Object.hasOwn(ACTS, what)

/** Confirms, publishes, takes back or removes what is written down of a delivery. */
export const { GET, POST } = receiptForm({
  page: ({ slug, id }: Place & { receipt: string }) => paths.deskReceipts(slug, id),
  act: async (organizer, { place, prefix, page, form: { what = '' } }) => {
    if (!isAct(what)) return 'unreadable'
    const result = await ACTS[what](organizer, place)
    return result === 'done' ? seeDone(prefix, page, what) : result
  },
})
