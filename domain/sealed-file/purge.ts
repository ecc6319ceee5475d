import { sql } from '@/db/client'
import { erasedSince } from './erased-since'
import { SEALED_DAYS } from './sealed-file'

/**
 * Deletes the bytes of files whose day is over, or in which somebody stood who is erased; and after a while what is known of
 * any file.
 * @returns how many files lost their bytes
 */
export async function purgeSealedFiles(now = new Date()): Promise<{ files: number }> {
  const client = sql()
  await client`
    update sealed_files f set fault = 'erased-since'
    where built_at is not null and fault is null and cancelled_at is null and expires_at > ${now} and ${erasedSince(client)}`
  const { count } = await client`
    with over as (
      select id from sealed_files f
      where (expires_at <= ${now} or fault is not null or cancelled_at is not null)
        and exists (select from sealed_file_parts p where p.file_id = f.id)
    ), gone as (delete from sealed_file_parts where file_id in (select id from over))
    select from over`
  const before = new Date(now.getTime() - SEALED_DAYS * 86_400_000)
  await client`delete from sealed_files where asked_at < ${before}`
  return { files: count }
}
