import { validate } from 'uuid'
import { sql } from '@/db/client'
import { allowFrom } from '@/domain/limit/count'
import { storeFile } from '../receipt/attach-file'
import { readFile, type Upload } from '../receipt/read-file'
import type { FileRefusal } from '../receipt/receipt'
import { type BringRefusal } from './bring'
import { findAddresseeDesk } from './find-desk'

/**
 * Puts a file beside an answer that came through this link, in place of the one before, until an organizer has confirmed it. Of
 * somebody whose link leads nowhere nothing is read.
 */
export async function attachToAnswer(
  token: string,
  id: string,
  upload: Upload,
  sender: string | null = null,
): Promise<'done' | BringRefusal | FileRefusal | 'answer-unknown'> {
  if (!(await findAddresseeDesk(token))) return 'link-unknown'
  if (!(await allowFrom('addressee', sender))) return 'too-many'
  const file = await readFile(upload)
  if (typeof file === 'string') return file
  return sql().begin(async (tx) => {
    const desk = await findAddresseeDesk(token, tx, 'lock')
    if (!desk) return 'link-unknown'
    const [row] = validate(id)
      ? await tx`
          select from receipts where id = ${id} and delivery_id = ${desk.id} and by = 'addressee' and kind = 'answered'
            and confirmed_at is null and removed_at is null and recorded_at >= ${desk.linkedAt}`
      : []
    if (!row) return 'answer-unknown'
    await storeFile(tx, id, file)
    return 'done'
  })
}
