import { seeDone, signedOutWithFile } from '@/app/[language]/desk/parts/act'
import { leadBack } from '@/app/[language]/desk/parts/desk-form'
import { BrokenUpload, readUpload, wasTooLarge } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { attachFile } from '@/domain/delivery/receipt/attach-file'
import { paths } from '@/paths'
import { type Place, refuseReceipt } from '../../../parts/act-form'

type Context = { params: Promise<Place & { language: string; receipt: string }> }

/** Takes a file beside a receipt or an answer. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, ...place } = await params
  const page = paths.deskReceipts(place.slug, place.id)
  const organizer = await whoIsAsking()
  if (!organizer) return signedOutWithFile(prefix, page)
  const shown = { field: `file-${place.receipt}` }
  if (wasTooLarge(request)) return refuseReceipt(prefix, page, 'file-too-large', shown)
  const upload = readUpload(request, 'file')
  if (!upload) return refuseReceipt(prefix, page, 'file-missing', shown)
  const result = await attachFile(organizer, place, upload).catch((error: unknown) => {
    if (error instanceof BrokenUpload) return 'file-unreadable' as const
    throw error
  })
  if (result === 'done') return seeDone(prefix, page, 'file')
  return refuseReceipt(prefix, page, result, result.startsWith('file-') ? shown : {})
}

export const GET = leadBack(({ slug, id }: Place) => paths.deskReceipts(slug, id))
