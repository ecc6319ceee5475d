import {
  againAt,
  BrokenUpload,
  readFieldsBefore,
  readUpload,
  seeOther,
  showAgain,
  wasTooLarge,
} from '@/app/parts/form'
import { fileSentence } from '@/app/parts/delivery/receipt-faults'
import { pageLanguage } from '@/app/parts/page-language'
import { senderOf } from '@/app/parts/sender'
import { attachToAnswer } from '@/domain/delivery/addressee/attach-answer'
import { findAddresseeDesk } from '@/domain/delivery/addressee/find-desk'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; token: string }> }

/** Takes a file beside an answer that waits. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { language: prefix, token } = await params
  const page = againAt(prefix, paths.addressee(token))
  const upload = readUpload(request, 'file')
  const { receipt = '' } = (await readFieldsBefore(request)) ?? {}
  const result = wasTooLarge(request)
    ? 'file-too-large'
    : upload
      ? await attachToAnswer(token, receipt, upload, senderOf(request)).catch((error: unknown) => {
          if (error instanceof BrokenUpload) return 'file-unreadable' as const
          throw error
        })
      : 'file-missing'
  if (result === 'done') return seeOther(`${inLanguage(prefix, paths.addressee(token))}?done=file`)
  if (result === 'link-unknown' || result === 'too-many') {
    const status = result === 'link-unknown' ? 404 : 429
    return showAgain(page, { values: {}, faults: {}, refusal: result }, status)
  }
  const language = pageLanguage(prefix, (await findAddresseeDesk(token))?.language)
  const status = result === 'file-too-large' ? 413 : 400
  const faults = { [`file-${receipt}`]: fileSentence(language, result) }
  return showAgain(page, { values: {}, faults }, status)
}

/** Its address opened again leads to the page that the form is on. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { language, token } = await params
  return seeOther(inLanguage(language, paths.addressee(token)))
}
