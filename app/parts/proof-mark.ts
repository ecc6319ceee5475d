import type { PublicProof } from '@/domain/signature/list/queries'

/** What one short mark can say of an organization, the strongest first. */
export const MARKS = [
  ...(['dns', 'countersignature', 'organizer', 'mailbox', 'invitation'] as const),
  ...(['import', 'dnsUntil', 'decision'] as const),
] as const
export type Mark = (typeof MARKS)[number]

/** The marks of what was confirmed about an organization; the others say where it comes from, or what it says itself. */
const CONFIRMED: readonly Mark[] = ['dns', 'countersignature', 'organizer', 'mailbox']
export const isConfirmed = (mark: Mark) => CONFIRMED.includes(mark)

const markOfOne = ({ method, until }: PublicProof) => (method === 'dns' && until ? 'dnsUntil' : method)

/** The mark of the strongest of an organization's proofs; null without any. */
export function markOf(proofs: PublicProof[]): Mark | null {
  const has = new Set<string>(proofs.map(markOfOne))
  return MARKS.find((mark) => has.has(mark)) ?? null
}

/** The marks that stand beside these organizations, the strongest first. */
export function marksAmong(items: { proofs: PublicProof[] }[]): Mark[] {
  const has = new Set(items.map(({ proofs }) => markOf(proofs)))
  return MARKS.filter((mark) => has.has(mark))
}
