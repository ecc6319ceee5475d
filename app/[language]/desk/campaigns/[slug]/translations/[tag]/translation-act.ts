import { parse } from 'zod/mini'
import { deskForm } from '@/app/[language]/desk/parts/desk-form'
import {
  type CampaignRefusal,
  type DraftFaults,
  translation,
  type TranslationValues,
} from '@/domain/campaign/campaign'
import type { Seen } from '@/domain/campaign/save-whole'
import type { Organizer } from '@/domain/team/team'
import { paths } from '@/paths'

export type TranslationParams = { slug: string; tag: string }

type Answer = 'done' | { language: string } | { faults: DraftFaults } | CampaignRefusal
type Verb = (organizer: Organizer, slug: string, values: TranslationValues & Seen) => Promise<Answer>

/** The page where a translation is written. */
export const translationPage = ({ slug, tag }: TranslationParams) => paths.deskTranslation(slug, tag)

/** Hands what was typed on a translation's page to a verb; its language is the one in the address. */
export function translationForm(verb: Verb, done: string) {
  return deskForm({
    page: translationPage,
    typed: (form) => ({ ...parse(translation, form), seen: form.seen ?? '' }),
    alone: true,
    act: async (organizer, { place, typed }) => {
      const answer = await verb(organizer, place.slug, { ...typed, language: place.tag })
      // Either may be it: the page shows both.
      if (answer === 'changed-meanwhile') return 'translation-meanwhile'
      return typeof answer === 'object' && 'language' in answer ? 'done' : answer
    },
    done,
  })
}
