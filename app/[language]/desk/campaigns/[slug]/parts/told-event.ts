import { listed } from '@/app/parts/sentence'
import type { CampaignEvent } from '@/domain/event/list-events'
import { privateChoices } from '@/domain/signature/desk/signatures-file'
import { formatWeekday } from '@/domain/text/dates'
import { translator } from '@/messages/translator'
import { TOLD, TOLD_OF } from './told-kinds'

/** Numbers that a sentence may say. */
const NUMBERS = ['added', 'removed', 'count', 'number', 'revision'] as const
type Numbers = Record<(typeof NUMBERS)[number], number>

/** The event as one that happened to an organization, which may be named; undefined for any other. */
export const aboutOne = (kind: string) => TOLD_OF.find((one) => one === kind)

/** An event in words that name nobody: alike for all that are alike. */
export function toldOf({ kind, detail }: CampaignEvent, language: string): string {
  // Before 032 a view could hold what is private.
  if (kind === 'view-exported') return toldExport(detail, language)
  const t = translator(language, 'desk')
  const one = aboutOne(kind)
  if (one) return t(`event.${one}`)
  const known = TOLD.find((one) => one === kind)
  const number = (name: string) => Number(detail?.[name] ?? 0)
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, number(name)])) as Numbers
  return known
    ? t(`event.${known}`, { ...numbers, when: toldMoment(detail, language) })
    : t('event.other', { kind })
}

/** The moment of a launch, in the zone it was given in. */
function toldMoment(detail: CampaignEvent['detail'], language: string): string {
  const at = new Date(String(detail?.at))
  return Number.isNaN(at.getTime()) ? '' : formatWeekday(at, language, String(detail?.zone ?? 'UTC'))
}

/** A file of a view: its format, and what in it is private. */
function toldExport(detail: CampaignEvent['detail'], language: string): string {
  const t = translator(language, 'desk')
  const parts = privateChoices(String(detail?.columns).split(' '))
  const format = String(detail?.format).toUpperCase()
  if (parts.length === 0) return t('event.view-exported', { format })
  const words = parts.map((part) => t(`exportedPart.${part}`))
  return t('event.view-exported-private', {
    format,
    parts: listed(words, language),
  })
}
