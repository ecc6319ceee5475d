import type { Client } from '@/db/client'
import type { TokenPurpose } from '@/db/tables/token'
import { CODE_TRIES, hashOfTyped } from './code'
import { findDataKey } from './data-key'

/** Why a code was not taken. What is no code at all (`code-missing`) is no guess and counts as none. */
export type CodeRefusal = 'code-missing' | 'code-wrong' | 'code-used-up' | 'code-expired'

/** `left`: how often the code of this mail may still be typed. */
export type CodeTried = 'right' | { refusal: CodeRefusal; left: number }

type Row = { campaignId: string; tries: number; coded: boolean; expired: boolean }

/**
 * Tries a code that was typed against the one in the mail whose link has this hash. A wrong one is counted by the statement that
 * compares it, so that any number at once get five in all; a right one is not, and stays right until its mail expires.
 * In a transaction it holds only if that commits: commit also when the code was wrong.
 * @param purpose what the mail is for; a code of a mail for anything else is none here
 */
export async function tryCode(
  client: Client,
  link: Buffer,
  purpose: TokenPurpose,
  typed: string,
): Promise<CodeTried> {
  const [row] = await client<Row[]>`
    select campaign_id, tries, code is not null as coded, coalesce(expires_at <= now(), false) as expired
    from tokens where hash = ${link} and purpose = ${purpose}`
  if (row?.expired) return { refusal: 'code-expired', left: 0 }
  // A mail of a version without codes has none to type; a link that no one knows has none either.
  if (!row?.coded || row.tries >= CODE_TRIES) return { refusal: 'code-used-up', left: 0 }
  const hash = hashOfTyped(await findDataKey(row.campaignId, client), link, typed)
  if (!hash) return { refusal: 'code-missing', left: CODE_TRIES - row.tries }
  const [tried] = await client<{ right: boolean; tries: number }[]>`
    update tokens set tries = tries + (code <> ${hash})::int
    where hash = ${link} and purpose = ${purpose} and tries < ${CODE_TRIES}
    returning code = ${hash} as "right", tries`
  if (tried?.right) return 'right'
  const left = tried ? CODE_TRIES - tried.tries : 0
  return { refusal: left > 0 ? 'code-wrong' : 'code-used-up', left }
}
