import { sql } from '@/db/client'
import { likenessIndexes } from '@/domain/organization/likeness-index'
import { findDataKey } from '@/domain/seal/data-key'
import { reachCampaign } from '@/domain/team/membership'
import type { Organizer } from '@/domain/team/team'
import type { InvitationDraft } from './invitation'
import { invitationIndexes, openInvitation } from './private'

/** Of those to be added: how many are on the list already, and which look like one that is, by name or address. */
export type Compared = { there: number; alike: { at: number; id: string; organization: string }[] }

const MOST_ALIKE = 20

type Row = {
  id: string
  organization: Buffer
  organizationIndex: Buffer
  emailIndex: Buffer | null
  likeness: Buffer | null
}

const text = (index: Buffer | null | undefined) => index?.toString('hex') ?? ''

/** Compares organizations with those on the list, before they are added. A likeness is a hint; nothing is merged by it. */
export async function compareWithList(
  organizer: Organizer,
  slug: string,
  drafts: readonly InvitationDraft[],
): Promise<Compared> {
  const reached = await reachCampaign(sql(), organizer, slug, 'edit-invitations')
  if (typeof reached === 'string' || drafts.length === 0) return { there: 0, alike: [] }
  const key = await findDataKey(reached.campaignId)
  const rows = await sql()<Row[]>`
    select id, organization, organization_index, email_index, likeness from invitations
    where campaign_id = ${reached.campaignId}`
  const same = new Set(rows.map((row) => `${text(row.organizationIndex)} ${text(row.emailIndex)}`))
  const known = new Map<string, Row>()
  for (const row of rows)
    for (const index of [row.likeness, row.emailIndex]) if (index) known.set(text(index), row)
  const compared: Compared = { there: 0, alike: [] }
  for (const [at, draft] of drafts.entries()) {
    const { organization, email } = invitationIndexes(key, draft)
    if (same.has(`${text(organization)} ${text(email)}`)) {
      compared.there += 1
      continue
    }
    if (compared.alike.length === MOST_ALIKE) continue
    const forms = [...likenessIndexes(key, draft.organization), ...(email ? [email] : [])]
    const like = forms.map((index) => known.get(text(index))).find((row) => row !== undefined)
    if (like)
      compared.alike.push({
        at,
        id: like.id,
        organization: openInvitation(key, like.id, 'organization', like.organization) ?? '',
      })
  }
  return compared
}
