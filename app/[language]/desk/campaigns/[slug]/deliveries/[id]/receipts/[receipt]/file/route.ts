import { answering, apiError } from '@/app/parts/api-answer'
import { answerReceiptFile } from '@/app/parts/delivery/receipt-file'
import { seeOther } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { findDeskFile } from '@/domain/delivery/receipt/queries'
import { inLanguage, paths } from '@/paths'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ language: string; slug: string; id: string; receipt: string }> }

/** The file beside a receipt or an answer, for those who decide whether it is published. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { language, slug, id, receipt } = await params
    const organizer = await whoIsAsking()
    if (!organizer) return seeOther(inLanguage(language, paths.signIn(paths.deskReceipts(slug, id))))
    const file = await findDeskFile(organizer, { slug, id, receipt })
    return file ? answerReceiptFile(file) : apiError('campaign-unknown')
  })
}
