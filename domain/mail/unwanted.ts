import type postgres from 'postgres'
import { BYTEA } from '@/db/client'

/** Those of some mails that may be written: not to a mailbox that never wants any (mailbox.ts has its `indexes`). */
export async function withoutUnwanted<Mail extends { indexes: Buffer[] }>(
  tx: postgres.TransactionSql,
  mails: Mail[],
): Promise<Mail[]> {
  if (mails.length === 0) return []
  const indexes = tx.array(
    mails.flatMap((mail) => mail.indexes),
    BYTEA,
  )
  const rows = await tx<{ emailIndex: Buffer }[]>`
    select email_index from suppressions where email_index = any(${indexes}::bytea[])`
  const never = new Set(rows.map(({ emailIndex }) => emailIndex.toString('hex')))
  return mails.filter((mail) => !mail.indexes.some((index) => never.has(index.toString('hex'))))
}
