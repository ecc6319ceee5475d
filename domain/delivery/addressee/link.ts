import type postgres from 'postgres'
import { sql } from '@/db/client'
import { by, recordEvent } from '@/domain/event/record-event'
import { findDataKey } from '@/domain/seal/data-key'
import { openField, sealField } from '@/domain/seal/seal'
import { createToken } from '@/domain/seal/token'
import { may, type Organizer } from '@/domain/team/team'
import { reachDelivery, type ReachedDelivery } from '../receipt/reach-delivery'
import type { DeskDelivery } from '../receipt/queries'
import type { ReceiptRefusal } from '../receipt/receipt'

// The link to the addressee's desk, which a delivery carries. It is what organizers pass on, so it can be read again, replaced and
// ended. Who makes it holds the delivery's row, so that two who press at once get one.

const place = (hash: Buffer) => ({ table: 'addressee_links', column: 'sealed', row: hash.toString('hex') })
type Tx = postgres.TransactionSql

/** Makes the link of a delivery; the one that lives stays. */
export const makeLink = linking(async (tx, delivery, now) => {
  const [living] = await tx`
    select from addressee_links where delivery_id = ${delivery.id} and removed_at is null`
  if (living) return null
  await insertLink(tx, delivery, now)
  return 'addressee-link-made'
})

/** Makes a new one: the address that was passed on before leads nowhere from then on. */
export const replaceLink = linking(async (tx, delivery, now) => {
  const ended = await endLiving(tx, delivery, now)
  await insertLink(tx, delivery, now)
  return ended ? 'addressee-link-replaced' : 'addressee-link-made'
})

/** Ends it. Safe to repeat. */
export const endLink = linking(async (tx, delivery, now) =>
  (await endLiving(tx, delivery, now)) ? 'addressee-link-ended' : null,
)

function linking(change: (tx: Tx, delivery: ReachedDelivery, now: Date) => Promise<string | null>) {
  return async (
    organizer: Organizer,
    slug: string,
    id: string,
    now = new Date(),
  ): Promise<'done' | ReceiptRefusal> =>
    sql().begin(async (tx) => {
      const delivery = await reachDelivery(tx, organizer, slug, id)
      if (typeof delivery === 'string') return delivery
      const kind = await change(tx, delivery, now)
      const { campaignId } = delivery
      const event = { campaignId, detail: { number: delivery.number }, ...by(organizer.userId) }
      if (kind) await recordEvent(tx, { ...event, kind }, now)
      return 'done'
    })
}

async function insertLink(tx: Tx, { id, campaignId }: ReachedDelivery, now: Date): Promise<void> {
  const { token, hash } = createToken()
  const sealed = sealField(await findDataKey(campaignId, tx), place(hash), token)
  await tx`
    insert into addressee_links (hash, delivery_id, sealed, created_at) values (${hash}, ${id}, ${sealed}, ${now})`
}

async function endLiving(tx: Tx, { id }: ReachedDelivery, now: Date): Promise<boolean> {
  const { count } = await tx`
    update addressee_links set removed_at = ${now} where delivery_id = ${id} and removed_at is null`
  return count > 0
}

/** The token of a delivery's link, for its organizers; null when there is none, or their role passes none on. */
export async function findLink({
  id,
  role,
}: DeskDelivery): Promise<{ token: string; createdAt: Date } | null> {
  if (!may(role, 'record-receipt')) return null
  const [row] = await sql()<{ campaignId: string; hash: Buffer; sealed: Buffer; createdAt: Date }[]>`
    select d.campaign_id, l.hash, l.sealed, l.created_at from addressee_links l join deliveries d on d.id = l.delivery_id
    where l.delivery_id = ${id} and l.removed_at is null`
  if (!row) return null
  const key = await findDataKey(row.campaignId)
  return { token: openField(key, place(row.hash), row.sealed), createdAt: row.createdAt }
}
