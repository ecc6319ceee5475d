import type { OwnSignature } from '@/domain/signature/rights/own-page'

type Facts = Pick<OwnSignature, 'kind' | 'held' | 'publishedAt' | 'hiddenAt' | 'withdrawnAt'> & {
  rejected?: boolean
}

/** Where a confirmed signature stands, as its own page says it. */
export type OwnStanding =
  | 'listed'
  | 'unlisted'
  | 'held'
  | 'held-hidden'
  | 'organization-waiting'
  | 'organization-held'
  | 'rejected'
  | 'withdrawn'

/** Reads the standing from the facts of the signature. */
export function standingOf({ kind, held, rejected, publishedAt, hiddenAt, withdrawnAt }: Facts): OwnStanding {
  if (withdrawnAt) return 'withdrawn'
  if (publishedAt) return 'listed'
  if (rejected) return 'rejected'
  if (kind === 'organization') return held ? 'organization-held' : 'organization-waiting'
  if (held) return hiddenAt ? 'held-hidden' : 'held'
  return 'unlisted'
}

/** True when the signature is in the campaign's count, so that withdrawing it makes the count fall. */
export function isCounted(standing: OwnStanding): boolean {
  return standing === 'listed' || standing === 'unlisted'
}

/** What the page says after an act, told by where the signature stands now and never by the address alone. */
export function noticeAfter(done: string | undefined, standing: OwnStanding) {
  if (done === 'hide' && (standing === 'unlisted' || standing === 'held-hidden')) return 'hidden'
  if (done === 'show' && standing === 'listed') return 'shownAgain'
  if (done === 'show' && standing === 'held') return 'shownHeld'
  return null
}

/** The same for what the signer's rights do. What is saved is what the page shows, whoever made up the address. */
export function rightsNoticeAfter(
  done: string | undefined,
  { updates, pending, answered }: { updates: boolean; pending: boolean; answered: boolean },
) {
  if (done === 'correct' || done === 'decision') return 'saved'
  if (done === 'answer' && answered) return 'answered'
  if (done === 'news' && updates) return 'newsDone'
  if (done === 'no-news' && !updates) return 'noNewsDone'
  if (done === 'address' && pending) return 'asked'
  if (done === 'stop' && !pending) return 'stopped'
  if (done === 'new-address') return 'changed'
  return null
}
