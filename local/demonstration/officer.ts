import type { Organizer } from '@/domain/team/team'

export type Officer = {
  organizer: Organizer
  slug: string
  campaignId: string
  signatureId: string
  /** The key to the own page. */
  token: string
  domain: string
  /** So many hours after it was signed. */
  later: (hours: number) => Date
}

/** @throws what an act answered other than that it is done */
export function expectDone(result: unknown): void {
  if (result !== 'done') throw new Error(JSON.stringify(result))
}
