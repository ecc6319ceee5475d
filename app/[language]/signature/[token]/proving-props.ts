import type { OfficerPage } from '@/domain/proof/officer-page'
import type { OwnAgain } from './own-form'
import type { OwnStanding } from './standing'

export type ProvingProps = {
  language: string
  prefix: string
  token: string
  contact: string
  page: OfficerPage
  standing: OwnStanding
  again: OwnAgain
  /** The page follows an act of this part. */
  acted: boolean
}

const REFUSALS = ['no-domain', 'challenge-missing', 'challenge-expired', 'check-too-soon'] as const

/** Whether something was refused that concerns the domain's record. */
export const isProvingRefusal = (refusal: string | undefined): refusal is (typeof REFUSALS)[number] =>
  REFUSALS.some((known) => known === refusal)

type Standing = Pick<ProvingProps, 'page' | 'standing'>

/** Whether the page offers to prove the domain and to bring a colleague: what waits lacks it, what a check lists can add it. */
export function offersProving({ page, standing }: Standing): boolean {
  const waits = standing === 'organization-waiting' || standing === 'organization-held'
  return standing === 'listed' || (waits && page.missing.length > 0)
}

/** Whether the signature waits for what this part of the page brings. */
export function lacksProof({ page, standing }: Standing): boolean {
  return standing !== 'listed' && offersProving({ page, standing })
}

/** Whether a second officer can still add something: no colleague has confirmed yet. */
export function takesColleague({ page, standing }: Standing): boolean {
  if (page.missing.includes('second')) return true
  const done = page.shown.some(({ method, until }) => method === 'countersignature' && !until)
  return standing === 'listed' && page.domains.length > 0 && !done
}
