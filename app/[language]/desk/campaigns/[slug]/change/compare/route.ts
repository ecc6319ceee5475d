import { draftAgain } from '@/app/[language]/desk/parts/draft-form'
import { backToChange, type EditionContext, readLetterForm } from '../edition-act'
import { againAt, showAgain } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { checkLetter } from '@/domain/campaign/draft-values'
import { paths } from '@/paths'

/** Shows what a changed letter changes, on the page where it is written. Changes nothing. */
export async function POST(request: Request, { params }: EditionContext): Promise<Response> {
  const { language: prefix, slug } = await params
  const page = paths.deskChange(slug)
  const read = await readLetterForm(request, prefix, slug)
  if (read instanceof Response) return read
  if (!(await whoIsAsking())) return draftAgain(prefix, page, read.shown, { refusal: 'signed-out' })
  const checked = await checkLetter(read.values)
  if ('faults' in checked) return draftAgain(prefix, page, read.shown, checked)
  return showAgain(againAt(prefix, page), { values: { ...read.shown, compared: 'yes' }, faults: {} }, 200)
}

export const GET = backToChange
