import { parse } from 'zod/mini'
import { readForm } from '@/app/parts/form'
import { letter, type LetterValues } from '@/domain/campaign/campaign'
import { paths } from '@/paths'
import { backTo, refuse } from '@/app/[language]/desk/parts/act'

export type EditionContext = { params: Promise<{ language: string; slug: string }> }

/** What was typed on the page that changes the letter; `language` only travels along for the preview. */
export async function readLetterForm(
  request: Request,
  prefix: string,
  slug: string,
): Promise<{ values: LetterValues; shown: Record<string, string> } | Response> {
  const form = await readForm(request)
  if (!form) return refuse(prefix, paths.deskChange(slug), 'unreadable')
  const values = parse(letter, form)
  return { values, shown: { ...values, ...(form.language ? { language: form.language } : {}) } }
}

/** The address a form was sent to, opened again: back to the form. */
export const backToChange = backTo(({ slug }: { slug: string }) => paths.deskChange(slug))
