import { seeDone } from '@/app/[language]/desk/parts/act'
import { draftAgain } from '@/app/[language]/desk/parts/draft-form'
import { backToChange, type EditionContext, readLetterForm } from '../edition-act'
import { whoIsAsking } from '@/auth'
import { publishEdition } from '@/domain/campaign/publish-edition'
import { paths } from '@/paths'

/** Publishes the changed letter as a new edition. */
export async function POST(request: Request, { params }: EditionContext): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskChange(slug)
  const read = await readLetterForm(request, prefix, slug)
  if (read instanceof Response) return read
  const organizer = await whoIsAsking()
  if (!organizer) return draftAgain(prefix, page, read.shown, { refusal: 'signed-out' })
  const answer = await publishEdition(organizer, slug, read.values)
  if (answer === 'done') return seeDone(prefix, paths.deskEdit(slug), 'edition-published')
  if (typeof answer === 'string') return draftAgain(prefix, page, read.shown, { refusal: answer })
  return draftAgain(prefix, page, read.shown, answer)
}

export const GET = backToChange
