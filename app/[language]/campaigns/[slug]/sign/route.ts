import { seeOther } from '@/app/parts/form'
import { answerSigning } from '@/app/parts/signing'
import { inLanguage, paths } from '@/paths'

type Context = { params: Promise<{ language: string; slug: string }> }

/** The page's own form posts here: the same as the API's address, but one that leads back to the letter when it is reloaded. */
export async function POST(request: Request, { params }: Context) {
  const { slug } = await params
  return answerSigning(request, slug)
}

export async function GET(_request: Request, { params }: Context) {
  const { language, slug } = await params
  return seeOther(inLanguage(language, paths.campaign(slug)))
}
