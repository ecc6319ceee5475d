import { sql } from 'drizzle-orm'
import { campaigns } from '@/db/tables/campaign'
import type { Plate } from '@/db/tables/logo'

/** A picture of a campaign's own: the last part of its address, and its sides. */
export type FacePicture = { file: string; width: number; height: number; plate: Plate }

/** How a campaign's pages look: each part null where it is as everywhere. */
export type Face = {
  /** `#rrggbb`. */
  ink: string | null
  coalition: string | null
  /** Shown beside the coalition's name, never without it. */
  logo: FacePicture | null
  /** What chats show of the letter. */
  picture: FacePicture | null
}

const pictureOf = (use: 'logo' | 'picture', ending: string) => sql`(
  select jsonb_build_object('file', encode(p.hash, 'hex') || ${sql.raw(`'${ending}'`)}, 'width', p.width, 'height', p.height,
    'plate', p.plate)
  from face_pictures p where p.campaign_id = f.campaign_id and p.use = ${sql.raw(`'${use}'`)})`

/** A campaign's face, read along with the campaign; null when it has none. */
export const face = sql<Face | null>`(
  select jsonb_build_object('ink', f.ink, 'coalition', f.coalition,
    'logo', case when f.coalition is not null then ${pictureOf('logo', '.webp')} end,
    'picture', ${pictureOf('picture', '.jpg')})
  from faces f where f.campaign_id = ${campaigns.id})`
