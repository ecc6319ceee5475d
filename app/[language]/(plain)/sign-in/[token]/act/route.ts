import { readNext } from '@/app/desk/next-page'
import { readForm } from '@/app/form'
import { completeSignIn } from '@/auth'

/** Uses the link up: 303 with the session's cookie, or back to the sign-in page. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params
  const form = await readForm(request)
  return completeSignIn(token, readNext(form?.next))
}
