import { refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { backToTranslation, type TranslationContext } from '../translation-act'
import { seeOther } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import { removeTranslation } from '@/domain/campaign/remove-translation'
import { inLanguage, paths } from '@/paths'

/** Takes a translation off the page; one that is not on it is deleted. */
export async function POST(_: Request, { params }: TranslationContext): Promise<Response> {
  const { language: prefix, slug, tag } = await params
  const page = paths.deskTranslation(slug, tag)
  const organizer = await whoIsAsking()
  if (!organizer) return seeOther(inLanguage(prefix, paths.signIn(page)))
  const removed = await removeTranslation(organizer, slug, tag)
  if (removed === 'taken-off') return seeDone(prefix, page, 'translation-taken-off')
  if (removed === 'deleted') return seeDone(prefix, paths.deskTranslations(slug), 'translation-deleted')
  return refuse(prefix, paths.deskTranslations(slug), removed)
}

export const GET = backToTranslation
