import { parse } from 'zod/mini'
import { pageLanguage } from '@/app/parts/page-language'
import { againAt, showAgain } from '@/app/parts/form'
import { type DraftFaults, type DraftValues, draft } from '@/domain/campaign/campaign'
import type { DeskCampaign } from '@/domain/campaign/desk-queries'
import { localTime } from '@/domain/campaign/closing-time'
import { refuse } from './act'
import { type DeskRefusal, draftSentences } from './refusals'

/** The posted fields of a campaign's form; extra ones are dropped, missing ones are empty. */
export function readDraft(form: Record<string, string>): DraftValues {
  return parse(draft, form)
}

/** An empty form. */
export function emptyDraft(language: string): DraftValues {
  return {
    title: '',
    slug: '',
    addressees: '',
    text: '',
    language,
    closesAt: '',
    closesZone: '',
    contact: '',
    responsible: '',
  }
}

/** A stored campaign as its form shows it. */
export function storedDraft(campaign: DeskCampaign): DraftValues {
  const { title, slug, addressees, text, language, contact, responsible, closesAt } = campaign
  const closesZone = campaign.closesZone ?? ''
  const local = closesAt ? localTime(closesAt, closesZone || 'UTC') : ''
  return { title, slug, addressees, text, language, contact, responsible, closesAt: local, closesZone }
}

/** Shows a form of the letter again with everything that was typed. */
export function draftAgain(
  prefix: string,
  path: string,
  values: Record<string, string>,
  problem: { faults: DraftFaults } | { refusal: DeskRefusal },
): Response {
  if ('refusal' in problem) return refuse(prefix, path, problem.refusal, { values })
  const faults = draftSentences(pageLanguage(prefix, undefined), problem.faults, values)
  return showAgain(againAt(prefix, path), { values, faults }, 400)
}
