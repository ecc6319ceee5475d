import { answering, apiError } from '@/app/parts/api-answer'
import { answerReceiptFile } from '@/app/parts/delivery/receipt-file'
import { findReceiptFile } from '@/domain/delivery/receipt/queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; number: string; id: string }> }

/** The file beside a published receipt or answer. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { slug, number, id } = await params
    const file = await findReceiptFile(slug, number, id)
    return file ? answerReceiptFile(file) : apiError('campaign-unknown')
  })
}
