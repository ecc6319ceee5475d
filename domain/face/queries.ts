import { sql } from '@/db/client'
import type { Plate } from '@/db/tables/logo'
import { may, type Organizer, type Role } from '@/domain/team/team'
import type { FaceUse } from './face'

/** The bytes of a campaign's own picture by the name it has in its address, which only whoever was shown it knows. */
export async function findFaceImage(
  slug: string,
  file: string,
): Promise<{ image: Buffer; type: string } | null> {
  const [, hash, ending] = /^([0-9a-f]{64})\.(webp|jpg)$/.exec(file) ?? []
  if (!hash) return null
  const use: FaceUse = ending === 'webp' ? 'logo' : 'picture'
  const [row] = await sql()<{ image: Buffer }[]>`
    select p.image from face_pictures p join campaigns c on c.id = p.campaign_id
    where c.slug = ${slug} and p.use = ${use} and p.hash = ${Buffer.from(hash, 'hex')}`
  return row ? { image: row.image, type: use === 'logo' ? 'image/webp' : 'image/jpeg' } : null
}

export type DeskPicture = {
  use: FaceUse
  file: string
  width: number
  height: number
  plate: Plate
  fromWidth: number
  fromHeight: number
}
export type DeskFace = { ink: string | null; coalition: string | null; pictures: DeskPicture[] }

/** What the team sees of a campaign's face; null for another team's, and for who may not change it. */
export async function findDeskFace(organizer: Organizer, slug: string): Promise<DeskFace | null> {
  const [row] = await sql()<(Omit<DeskFace, 'pictures'> & { campaignId: string; role: Role })[]>`
    select c.id as campaign_id, m.role, f.ink, f.coalition from campaigns c
    join memberships m on m.campaign_id = c.id and m.user_id = ${organizer.userId}
    left join faces f on f.campaign_id = c.id where c.slug = ${slug}`
  if (!row || !may(row.role, 'edit-letter')) return null
  const pictures = await sql()<DeskPicture[]>`
    select use, encode(hash, 'hex') || case use when 'logo' then '.webp' else '.jpg' end as file,
      width, height, plate, from_width, from_height
    from face_pictures where campaign_id = ${row.campaignId}`
  return { ink: row.ink, coalition: row.coalition, pictures: [...pictures] }
}
