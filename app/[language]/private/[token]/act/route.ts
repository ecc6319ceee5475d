import { answerSigning } from '@/app/parts/signing'
import { findBehindPrivateLink } from '@/domain/campaign/private-link'

type Context = { params: Promise<{ token: string }> }

/** The form of a private page, as a form or as JSON: it signs as the public letter's does, for those who have the link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const found = await findBehindPrivateLink(token)
  return answerSigning(request, found?.slug ?? '', { link: token })
}
