import { sql } from '@/db/client'
import { readNumber } from '../receipt/reach-delivery'

export type OfferedFile = { id: string; name: string; mediaType: string; size: number; hash: string }

/**
 * A file of the revision that stands, of a final delivery that the public sees. An old revision's files are not there any more: names
 * left since. `revising` while the next one is made: what is stored still holds those names, and is given to nobody.
 */
export async function findDeliveryFile(
  slug: string,
  number: string,
  name: string,
): Promise<OfferedFile | 'revising' | null> {
  const [row] = await sql()<(OfferedFile & { revising: boolean; stored: boolean; size: string })[]>`
    select f.id, f.name, f.media_type, f.size, encode(f.hash, 'hex') as hash,
      exists (select from delivery_removals x where x.delivery_id = d.id and x.revision is null) as revising,
      f.size = 0 or exists (select from delivery_file_parts p where p.file_id = f.id) as stored
    from delivery_files f join deliveries d on d.id = f.delivery_id and d.revision = f.revision
    join campaigns c on c.id = d.campaign_id
    where c.slug = ${slug} and d.number = ${readNumber(number)} and f.name = ${name} and d.final_at is not null
      and (not c.collects_first or c.launched_at is not null)`
  if (!row) return null
  const { revising, stored, ...file } = row
  return revising || !stored ? 'revising' : { ...file, size: Number(file.size) }
}

/**
 * Its bytes, a piece at a time. A file that is replaced meanwhile ends the stream with an error, so that its reader knows that it
 * is not whole.
 */
export async function* streamFile({ id, size }: OfferedFile): AsyncGenerator<Uint8Array> {
  let given = 0
  for (let position = 0; given < size; position += 1) {
    const [part] = await sql()<{ bytes: Buffer }[]>`
      select bytes from delivery_file_parts where file_id = ${id} and position = ${position}`
    if (!part) throw new Error('a file of a delivery was replaced while it was read')
    given += part.bytes.length
    yield part.bytes
  }
}
