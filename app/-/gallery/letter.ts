import { USUAL_ADDRESS_DAYS } from '@/domain/campaign/keeping'
import { letterIn } from '@/domain/campaign/letter-languages'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { CALL } from '@/local/demonstration/call/call'

// The demonstration's letter, without a database: what parts and mails are shown with.

export const DAY = new Date('2026-03-05T16:30:00Z')

export const CAMPAIGN: PublicCampaign = {
  ...CALL.letter,
  id: '00000000-0000-4000-8000-000000000001',
  state: 'open',
  contact: 'letter@example.org',
  responsible: 'Exampletown Internet Association (invented), 1 Example Street, Exampletown',
  openedAt: DAY,
  isPublic: true,
  launchesAt: null,
  launchedAt: null,
  launchesZone: null,
  closesAt: null,
  closesZone: CALL.zone,
  closedAt: null,
  byInvitation: false,
  invitedSeeNames: false,
  kinds: CALL.kinds,
  proofRule: 'authorized' as const,
  series: null,
  logos: true,
  keepsAddressesDays: USUAL_ADDRESS_DAYS,
  addressesDueAt: null,
  restDueAt: null,
  addressesErasedAt: null,
  shreddedAt: null,
  face: null,
  demonstration: 'gallery',
  editionId: '00000000-0000-4000-8000-000000000002',
  editionNumber: 1,
  editionHash: '0'.repeat(64),
  publishedAt: DAY,
  translations: CALL.translations.map(({ language, addressees, title }) => ({
    ...{ id: language, language, addressees, title },
    ...{ hash: '0'.repeat(64), publishedAt: DAY, editionNumber: 1, outdated: false },
  })),
}

/** The letter's title as a reader of this language has it. */
export function titleIn(language: string): string {
  return letterIn(CAMPAIGN, language).title
}
