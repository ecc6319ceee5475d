import type postgres from 'postgres'
import { sql } from '@/db/client'
import { CODE_TRIES, readCode } from '@/domain/seal/code'
import { tokenHash } from '@/domain/seal/token'
import { type CodeTried, tryCode } from '@/domain/seal/try-code'
import { SUBMISSION_CODES } from '@/domain/signature/caps'
import type { LinkRefusal } from '@/domain/signature/signature'
import { confirmBehind, type Confirmed } from './confirm'
import { holding } from './hold'
import { findNewestCode } from './newest-code'

/**
 * `mail-used-up`: the code of the mail that came works no longer, the one of a new mail does. `page-used-up`: none typed on this
 * page does. `look-first`: the code was right, but what was signed has to be corrected behind the link.
 */
export type SubmittedCodeRefusal =
  'code-missing' | 'code-wrong' | 'mail-used-up' | 'page-used-up' | 'look-first'

/**
 * Confirms from the page after signing, by the code of the newest mail about the pending signature that this submission created.
 * What is told of a code that is not right follows from this page's own guesses alone: of a submission that created
 * nothing, because the address had signed before or its caps were reached, every code is wrong in the same way.
 * @returns `left`: how many codes may be typed until the next mail is needed
 */
export async function confirmSubmitted(
  token: string,
  typed: string,
  now = new Date(),
  sender: string | null = null,
): Promise<Confirmed | LinkRefusal | { refusal: SubmittedCodeRefusal; left: number }> {
  const hash = tokenHash(token)
  if (!hash) return 'link-unknown'
  if (readCode(typed) === null) return { refusal: 'code-missing', left: 0 }
  const outlast = holding(sender)
  const guessed = await outlast(async () => await sql().begin((tx) => guess(tx, hash, typed)))
  if (!guessed) return { refusal: 'page-used-up', left: 0 }
  if (guessed.tried !== 'right') return refusalAfter(guessed.tries)
  const { signatureId } = guessed
  if (!signatureId) return 'link-unknown'
  const confirmed = await outlast(() =>
    confirmBehind({ token, purpose: 'submission', signatureId }, {}, null, now),
  )
  return typeof confirmed === 'object' && 'faults' in confirmed
    ? { refusal: 'look-first', left: 0 }
    : confirmed
}

/** Five for one mail, five for the next one, and then the link. */
function refusalAfter(tries: number): { refusal: SubmittedCodeRefusal; left: number } {
  if (tries >= SUBMISSION_CODES) return { refusal: 'page-used-up', left: 0 }
  const left = CODE_TRIES - (tries % CODE_TRIES)
  return left === CODE_TRIES ? { refusal: 'mail-used-up', left } : { refusal: 'code-wrong', left }
}

/**
 * Counts a guess of this page and tries it, in one transaction, so that both cost the same one commit whatever there is to
 * try. Null when the page takes none anymore.
 */
async function guess(
  tx: postgres.TransactionSql,
  hash: Buffer,
  typed: string,
): Promise<{ tries: number; tried: CodeTried; signatureId: string | null } | null> {
  // The signature before its tokens, as everywhere: a delete of the one empties the others.
  await tx`
    select from signatures where id = (select signature_id from tokens where hash = ${hash}) for no key update`
  const [page] = await tx<{ tries: number; signatureId: string | null }[]>`
    update tokens set tries = tries + 1
    where hash = ${hash} and purpose = 'submission' and tries < ${SUBMISSION_CODES} and expires_at > now()
    returning signature_id, tries`
  if (!page) return null
  const newest = await findNewestCode(tx, page.signatureId)
  return { ...page, tried: await tryCode(tx, newest ?? hash, 'confirm', typed) }
}
