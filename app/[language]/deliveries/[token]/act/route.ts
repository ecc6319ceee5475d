import { againAt, readForm, seeOther, showAgain } from '@/app/parts/form'
import { receiptSentence } from '@/app/parts/delivery/receipt-faults'
import { pageLanguage } from '@/app/parts/page-language'
import { senderOf } from '@/app/parts/sender'
import { answerDelivery, pressReceived } from '@/domain/delivery/addressee/bring'
import { findAddresseeDesk } from '@/domain/delivery/addressee/find-desk'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

const STATUS = { 'link-unknown': 404, 'too-many': 429 } as const

/** The addressee received the delivery, or answers. Safe to repeat. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, token } = await params
  const page = againAt(prefix, paths.addressee(token))
  const form = await readForm(request)
  if (!form) return showAgain(page, { values: {}, faults: {}, refusal: 'unreadable' }, 400)
  const { action, office = '', answerOffice = '', words = '', on = '' } = form
  const values = { office, answerOffice, words, on }
  if (action !== 'received' && action !== 'answer')
    return showAgain(page, { values, faults: {}, refusal: 'action-unknown' }, 400)
  const sender = senderOf(request)
  const result =
    action === 'received'
      ? await pressReceived(token, office, sender)
      : await answerDelivery(token, { office: answerOffice, words, on }, sender)
  if (typeof result === 'string')
    return showAgain(page, { values, faults: {}, refusal: result }, STATUS[result])
  if ('id' in result) {
    const done = action === 'received' ? 'received' : 'answered'
    return seeOther(`${inLanguage(prefix, paths.addressee(token))}?done=${done}`)
  }
  const language = pageLanguage(prefix, (await findAddresseeDesk(token))?.language)
  const faults = Object.entries(result.faults).map(([field, fault]) => [
    field === 'office' && action === 'answer' ? 'answerOffice' : field,
    receiptSentence(language, fault),
  ])
  return showAgain(page, { values, faults: Object.fromEntries(faults) }, 400)
}
