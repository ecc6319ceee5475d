import { sql } from 'drizzle-orm'
import { type ExtraConfigColumn, index, uniqueIndex } from 'drizzle-orm/pg-core'

type Columns = Record<
  | 'campaignId'
  | 'emailIndex'
  | 'organizationIndex'
  | 'contentIndex'
  | 'number'
  | 'signedAt'
  | 'id'
  | 'confirmedAt'
  | 'heldAt'
  | 'editionId'
  | 'organizationId'
  | 'importId'
  | 'invitationId'
  | 'categoryId',
  ExtraConfigColumn
>

/** What may stand only once among the private records, and how they are found. */
export function signatureIndexes(table: Columns) {
  return [
    // One mailbox, one signature: that binds what is confirmed.
    uniqueIndex('signatures_one_person')
      .on(table.campaignId, table.emailIndex)
      .where(
        sql`kind = 'person' and confirmed_at is not null and withdrawn_at is null and erased_at is null`,
      ),
    uniqueIndex('signatures_one_officer')
      .on(table.campaignId, table.emailIndex, table.organizationIndex)
      .where(
        sql`kind = 'organization' and confirmed_at is not null and withdrawn_at is null and erased_at is null`,
      ),
    uniqueIndex('signatures_one_pending')
      .on(table.campaignId, table.emailIndex, table.contentIndex)
      .where(sql`confirmed_at is null`),
    uniqueIndex('signatures_one_organization')
      .on(table.campaignId, table.organizationIndex)
      .where(
        sql`kind = 'organization' and published_at is not null and withdrawn_at is null and erased_at is null`,
      ),
    uniqueIndex('signatures_number').on(table.campaignId, table.number),
    index('signatures_desk').on(table.campaignId, table.signedAt, table.id),
    index('signatures_pending')
      .on(table.signedAt)
      .where(sql`confirmed_at is null`),
    index('signatures_waiting')
      .on(table.campaignId, table.confirmedAt)
      .where(
        sql`kind = 'organization' and confirmed_at is not null and published_at is null and withdrawn_at is null and erased_at is null`,
      ),
    // The partial unique indexes above do not serve a search by address among all signatures.
    index('signatures_address').on(table.campaignId, table.emailIndex),
    // What waits in the review queue because it is held.
    index('signatures_held')
      .on(table.campaignId, table.heldAt)
      .where(sql`held_at is not null and rejected_at is null and withdrawn_at is null and erased_at is null`),
    index('signatures_edition').on(table.editionId),
    index('signatures_organization').on(table.organizationId),
    // An officer's own signature that is not listed, found by the organization's name.
    index('signatures_not_listed')
      .on(table.campaignId, table.organizationIndex)
      .where(
        sql`kind = 'organization' and published_at is null and withdrawn_at is null and erased_at is null`,
      ),
    index('signatures_import')
      .on(table.importId, table.id)
      .where(sql`import_id is not null and erased_at is null`),
    index('signatures_invitation')
      .on(table.invitationId)
      .where(sql`invitation_id is not null`),
    index('signatures_category')
      .on(table.categoryId)
      .where(sql`category_id is not null`),
  ]
}
