import { sql } from '@/db/client'
import { approveSignature } from '@/domain/review/approve'
import { type HeldRow, holdSignature, releaseSignature } from '@/domain/review/hold'
import { listWaiting } from '@/domain/review/queue'
import { holdForReason, rejectSignature } from '@/domain/review/set-aside'
import { listUndoable, undoDecision } from '@/domain/review/undo'
import { stateColumns } from '@/domain/signature/counting'
import { makeOrganizer } from './campaign'
import type { TestCampaign } from './signer'

// What reviewers do in a random history: whichever signature, whichever decision.

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

export const REVIEW_VERBS = new Set(['hold', 'release', 'approve', 'set aside', 'reject', 'undo decision'])

/** Holds, lets go, decides about or undoes something that waits in the campaign. */
export async function review(
  verb: string,
  { slug, id }: TestCampaign,
  random: () => number,
): Promise<unknown> {
  if (verb === 'hold' || verb === 'release') return holdOne(verb, id, random)
  const organizer = await makeOrganizer()
  if (verb === 'undo decision') {
    const undoable = await listUndoable(organizer, id)
    return undoable.length > 0 && undoDecision(organizer, slug, pick(random, undoable).event)
  }
  const waiting = await listWaiting(organizer, id)
  if (waiting.length === 0) return null
  const one = pick(random, waiting).id
  if (verb === 'approve') return approveSignature(organizer, slug, one, { source: 'Register', note: '' })
  return verb === 'reject'
    ? rejectSignature(organizer, slug, one, 'not-genuine')
    : holdForReason(organizer, slug, one, 'doubtful')
}

async function holdOne(verb: 'hold' | 'release', campaignId: string, random: () => number) {
  return sql().begin(async (tx) => {
    const [row] = await tx<HeldRow[]>`
      select ${stateColumns(tx)}, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website
      from signatures s left join categories c on c.id = s.category_id
      where s.campaign_id = ${campaignId} and (s.held_at is not null) = ${verb === 'release'}
      order by md5(s.id::text || ${random()}) limit 1 for update of s`
    if (!row) return null
    const who = { actor: 'system' } as const
    return verb === 'hold'
      ? holdSignature(tx, row, 'objection', who, new Date())
      : releaseSignature(tx, row, who, new Date())
  })
}
