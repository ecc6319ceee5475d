import { parse } from 'zod/mini'
import { readForm } from '@/app/parts/form'
import { whoIsAsking } from '@/auth'
import {
  type CampaignRefusal,
  type DraftFaults,
  translation,
  type TranslationValues,
} from '@/domain/campaign/campaign'
import type { Organizer } from '@/domain/team/team'
import { paths } from '@/paths'
import { backTo, refuse, seeDone } from '@/app/[language]/desk/parts/act'
import { draftAgain } from '@/app/[language]/desk/parts/draft-form'

export type TranslationContext = { params: Promise<{ language: string; slug: string; tag: string }> }

type Answer = 'done' | { language: string } | { faults: DraftFaults } | CampaignRefusal
type Verb = (organizer: Organizer, slug: string, values: TranslationValues) => Promise<Answer>

/** Hands what was typed on a translation's page to a verb; its language is the one in the address. */
export async function answerTranslation(
  request: Request,
  { params }: TranslationContext,
  verb: Verb,
  done: string,
): Promise<Response> {
  const { language: prefix, slug, tag } = await params
  const page = paths.deskTranslation(slug, tag)
  const form = await readForm(request)
  if (!form) return refuse(prefix, page, 'unreadable')
  const values = { ...parse(translation, form), language: tag }
  const organizer = await whoIsAsking()
  if (!organizer) return draftAgain(prefix, page, values, { refusal: 'signed-out' })
  const answer = await verb(organizer, slug, values)
  if (answer === 'done') return seeDone(prefix, page, done)
  if (typeof answer === 'string') return draftAgain(prefix, page, values, { refusal: answer })
  if ('faults' in answer) return draftAgain(prefix, page, values, answer)
  return seeDone(prefix, page, done)
}

/** The address a form was sent to, opened again: back to the translation. */
export const backToTranslation = backTo(({ slug, tag }: { slug: string; tag: string }) =>
  paths.deskTranslation(slug, tag),
)
