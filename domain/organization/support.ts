import { sql } from '@/db/client'
import type { SupportKind } from '@/db/tables/organization'
import { checkLine, checkOrganization } from '@/domain/text/name'
import { tidyLine } from '@/domain/text/tidy'

// What stands beside signatures: organizations that adopted a letter or support it, as an organizer recorded with a source.
// Named, and never counted.

export type { SupportKind }
export const SUPPORT_KINDS = ['adopted', 'supports'] as const satisfies SupportKind[]
export const SUPPORT_LIMITS = { organization: 200, source: 200, records: 500 } as const

export type SupportForm = { kind: string; organization: string; source: string; day: string }
export type SupportFaults = Partial<
  Record<keyof SupportForm, 'kind' | 'organization' | 'source' | 'day' | 'day-early'>
>
export type SupportRefusal = 'campaign-unknown' | 'not-permitted' | 'supports-too-many'

export type Support = { id: string; kind: SupportKind; organization: string; source: string; day: string }

const isKind = (kind: string): kind is SupportKind => (SUPPORT_KINDS as readonly string[]).includes(kind)

/** Why a day cannot stand: none, as a date field sends it, or one to come, or in a year with a slip in it. One that has begun anywhere has come. */
function findDayFault(day: string, now: Date): 'day' | 'day-early' | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'day'
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return 'day'
  if (at.getTime() > now.getTime() + 14 * 3_600_000) return 'day'
  return day < '1900-01-01' ? 'day-early' : null
}

/** Reads the form; the fields that cannot stand. */
export function readSupport(form: SupportForm, now: Date): Omit<Support, 'id'> | { faults: SupportFaults } {
  const [organization, source, day] = [tidyLine(form.organization), tidyLine(form.source), form.day.trim()]
  const { kind } = form
  const faults: SupportFaults = {}
  if (checkOrganization(organization, SUPPORT_LIMITS.organization)) faults.organization = 'organization'
  if (checkLine(source, { max: SUPPORT_LIMITS.source, letter: true, urls: true })) faults.source = 'source'
  const dayFault = findDayFault(day, now)
  if (dayFault) faults.day = dayFault
  if (!isKind(kind)) return { faults: { ...faults, kind: 'kind' } }
  return Object.keys(faults).length > 0 ? { faults } : { kind, organization, source, day }
}

/** What was recorded beside the signatures of a campaign, by kind, in the order of its recording. Public. */
export async function listSupports(campaignId: string): Promise<Support[]> {
  return sql()<Support[]>`
    select id, kind, organization, source, day from supports where campaign_id = ${campaignId}
    order by kind, recorded_at, id`
}
