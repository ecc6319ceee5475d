import { sql } from '@/db/client'
import type { Plate } from '@/db/tables/logo'
import type { PublicCampaign } from '@/domain/campaign/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { positionOf } from '@/domain/signature/list/order'
import type { Signatory } from '@/domain/signature/list/queries'
import { openColumn } from '@/domain/signature/private'
import { paths } from '@/paths'
import type { Logos, ShownLogo } from './logo'
import { openAlt, openImage } from './store-logo'

// What is read of logos. The public ones are those of organizations with a row in `signatories`, and only these.

type Row = {
  id: string
  hash: Buffer
  alt: Buffer | null
  width: number
  height: number
  plate: Plate
}

/** The logos of organizations on a public page; none where the campaign wants none. */
export async function findLogos(
  { id: campaignId, slug, logos }: Pick<PublicCampaign, 'id' | 'slug' | 'logos'>,
  organizations: Signatory[],
): Promise<Logos> {
  if (!logos || organizations.length === 0) return new Map()
  const names = new Map(organizations.map(({ number, organization }) => [number, organization ?? '']))
  const positions = [...names.keys()].map((number) => positionOf({ kind: 'organization', number }))
  const rows = await sql()<(Row & { number: number })[]>`
    select l.signature_id as id, s.number, l.hash, l.alt, l.width, l.height, l.plate
    from signatories s join logos l on l.signature_id = s.signature_id
    where s.campaign_id = ${campaignId} and s.position = any(${positions}::integer[])`
  if (rows.length === 0) return new Map()
  const key = await findDataKey(campaignId)
  return new Map(
    rows.map(({ id, number, hash, alt, ...picture }) => [
      number,
      {
        ...picture,
        address: paths.logo(slug, `${hash.toString('hex')}.webp`),
        alt: openAlt(key, id, alt) ?? names.get(number)!,
      },
    ]),
  )
}

/** The bytes of a logo by the name it has in its address; null unless an organization on the list has it. */
export async function findLogoImage(slug: string, file: string): Promise<Buffer | null> {
  const [, hash] = /^([0-9a-f]{64})\.webp$/.exec(file) ?? []
  if (!hash) return null
  const [row] = await sql()<{ id: string; campaignId: string; image: Buffer }[]>`
    select l.signature_id as id, l.campaign_id, l.image
    from campaigns c
    join logos l on l.campaign_id = c.id and l.hash = ${Buffer.from(hash, 'hex')}
    join signatories s on s.signature_id = l.signature_id
    where c.slug = ${slug} and c.logos and c.opened_at is not null limit 1`
  return row ? openImage(await findDataKey(row.campaignId), row.id, row.image) : null
}

/** A logo for those who may see it before it is public, with the picture itself in its address; `typed`: what was said of it. */
export type OwnLogo = ShownLogo & { typed: string }

/** The logos of some signatures of a campaign, by their ids, for the officer and the organizers. */
export async function findOwnLogos(campaignId: string, ids: string[]): Promise<Map<string, OwnLogo>> {
  if (ids.length === 0) return new Map()
  const rows = await sql()<(Row & { image: Buffer; organization: Buffer | null })[]>`
    select l.signature_id as id, l.hash, l.alt, l.width, l.height, l.plate, l.image, s.organization
    from logos l join signatures s on s.id = l.signature_id
    where l.campaign_id = ${campaignId} and l.signature_id = any(${ids}::uuid[])`
  if (rows.length === 0) return new Map()
  const key = await findDataKey(campaignId)
  return new Map(
    rows.map(({ id, alt, image, organization, width, height, plate }) => {
      const typed = openAlt(key, id, alt) ?? ''
      const name = openColumn(key, id, 'organization', organization) ?? ''
      const address = `data:image/webp;base64,${openImage(key, id, image).toString('base64')}`
      return [id, { address, width, height, plate, typed, alt: typed || name }]
    }),
  )
}
