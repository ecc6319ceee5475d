import { validate } from 'uuid'
import { sql } from '@/db/client'
import { recordEvent } from '@/domain/event/record-event'
import type { Organizer } from '@/domain/team/team'
import { erasedSince } from './erased-since'
import { reachPrivate } from './reach'
import type { SealedRefusal } from './sealed-file'

type Found = { format: string; size: number; builtAt: Date; there: boolean }

export type SealedDownload = { name: string; size: number; parts: AsyncGenerator<Uint8Array> }

/**
 * Hands a built file out, for 24 hours, to who of the team may export what is private and has just signed in, and writes it
 * down. Somebody who left the team finds nothing.
 */
export async function downloadSealedFile(
  organizer: Organizer,
  slug: string,
  id: string,
  now = new Date(),
): Promise<SealedDownload | SealedRefusal> {
  return sql().begin(async (tx) => {
    const reached = await reachPrivate(organizer, slug, now, tx)
    if (typeof reached === 'string') return reached
    const { campaignId } = reached
    if (!validate(id)) return 'sealed-unknown'
    const [file] = await tx<Found[]>`
      select f.format, f.size::float8 as size, f.built_at,
        f.built_at is not null and f.cancelled_at is null and f.fault is null and f.expires_at > ${now}
          and not ${erasedSince(tx)} as there
      from sealed_files f where f.id = ${id} and f.campaign_id = ${campaignId} for no key update`
    if (!file) return 'sealed-unknown'
    if (!file.there) return 'sealed-not-there'
    await tx`update sealed_files set downloaded_at = ${now} where id = ${id}`
    const event = { campaignId, kind: 'sealed-file-downloaded', actor: 'organizer' } as const
    await recordEvent(tx, { ...event, userId: organizer.userId }, now)
    const name = `${slug}-private-${file.builtAt.toISOString().slice(0, 10)}.${file.format}.age`
    return { name, size: file.size, parts: readParts(id) }
  })
}

/** The parts in their order, each read when the one before was taken. A file that is deleted meanwhile breaks off. */
async function* readParts(id: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [part] = await sql()<{ bytes: Buffer; last: boolean }[]>`
      select bytes, position = (select max(position) from sealed_file_parts where file_id = ${id}) as last
      from sealed_file_parts where file_id = ${id} and position = ${position}`
    if (!part) throw new Error('A sealed file was deleted while it was handed out')
    yield part.bytes
    if (part.last) return
  }
}
