import { sql } from '@/db/client'
import type { FlagReason } from '@/db/tables/review'
import { findDataKey } from '@/domain/seal/data-key'
import { findInvitedAs } from '@/domain/invitation/invited-as'
import { openInvitation } from '@/domain/invitation/private'
import type { DataKey } from '@/domain/seal/seal'
import { listObjections, type Objection } from '@/domain/signature/objections'
import { openPrivate, type PrivateFields, type SealedRow } from '@/domain/signature/private'
import { type Proof, readStanding } from '@/domain/signature/proofs'
import { listQuestions, type Question } from './questions'

// One item of the queue, opened for a reviewer of its campaign. The caller has found out that the asker may see it.

export type Flag = { reason: FlagReason; detail: Record<string, unknown> | null; raisedAt: Date }
/** Of a proof what a reviewer sees; not whose word it is. */
export type ItemProof = Pick<Proof, 'id' | 'method' | 'domain' | 'source' | 'recordedAt' | 'voidedAt'> & {
  /** The day of a decision, as its officer stated it. */
  on: string | null
}

/** A signature as reviewers see it: of the address no more than its domain. */
export type Shown = {
  id: string
  number: number
  kind: 'person' | 'organization'
  fields: Omit<PrivateFields, 'email'>
  mailDomain: string | null
  country: string | null
  area: string | null
  confirmedAt: Date
  heldAt: Date | null
  heldReason: string | null
  rejected: boolean
  published: boolean
  /** It came by the personal link of an invitation. */
  invited: boolean
  /** The name itself is not shown, only counted, when the signer wished so. */
  listed: boolean
  via: string | null
  /** Differs after any change of the signature: what is approved is what was seen. */
  version: string
}

export type Item = Shown & {
  flags: Flag[]
  proofs: ItemProof[]
  /** The name of the organization whose invitation it came by, when it signed under another. */
  invitedAs: string | null
  /** The domain at which it was asked, when it signed from an address elsewhere. */
  invitedAt: string | null
  /** What stands behind an organization is enough for the list: approving needs no check. */
  proven: boolean
  /** Someone says that it did not sign: approving needs a source whatever is proven. */
  objected: boolean
  questions: Question[]
  /** Whoever said with a code that the organization did not sign. */
  objections: Objection[]
  addressees: string
  similar: Shown[]
  mayBeAsked: boolean
}

type Row = SealedRow & Omit<Shown, 'fields' | 'mailDomain'>

/** Confirmed signatures of a campaign as reviewers see them, in order of their numbers. */
export async function openRows(campaignId: string, ids: string[]): Promise<Shown[]> {
  if (ids.length === 0) return []
  const client = sql()
  const rows = await client<Row[]>`
    select id, number, kind, country, area, confirmed_at, held_at, held_reason, rejected_at is not null as rejected,
      published_at is not null as published, invitation_id is not null as invited, listed, via, xmin::text as version,
      name, email, title, affiliation, organization, website
    from signatures where campaign_id = ${campaignId} and id in ${client(ids)} and confirmed_at is not null
      and withdrawn_at is null and erased_at is null order by number`
  const key = await findDataKey(campaignId)
  return rows.map(({ name, email, title, affiliation, organization, website, ...plain }) => {
    const opened = openPrivate(key, plain.id, { name, email, title, affiliation, organization, website })
    const { email: address, ...fields } = opened
    return { ...plain, fields, mailDomain: address?.split('@').at(-1) ?? null }
  })
}

/** What a human needs to decide about a signature; null when there is nothing to decide anymore. */
export async function openItem(campaignId: string, id: string, now = new Date()): Promise<Item | null> {
  const [shown] = await openRows(campaignId, [id])
  if (!shown) return null
  const client = sql()
  const key = await findDataKey(campaignId)
  const [flags, [letter], questions, objections] = await Promise.all([
    client<Flag[]>`
      select reason, detail, raised_at from flags where signature_id = ${id} and settled_at is null order by raised_at`,
    client<{ addressees: string }[]>`
      select e.addressees from signatures s join editions e on e.id = s.edition_id where s.id = ${id}`,
    listQuestions(key, id),
    listObjections(client, key, id),
  ])
  const [sealedRow] = await client<{ title: Buffer | null }[]>`select title from signatures where id = ${id}`
  const standing =
    shown.kind === 'organization' && (await readStanding(client, { id, campaignId, ...sealedRow! }, now))
  const alike = flags.flatMap(({ detail }) => (Array.isArray(detail?.signatures) ? detail.signatures : []))
  const proofs = (standing ? standing.proofs : []).map(withoutValue)
  return {
    ...shown,
    invitedAs: shown.invited ? await findInvitedAs(client, key, id) : null,
    invitedAt: shown.invited ? await findInvitedDomain(key, shown) : null,
    proven: standing !== false && standing.grade === 'authorized',
    objected: shown.heldReason === 'objection' || flags.some(({ reason }) => reason === 'objection'),
    ...{ flags, proofs, questions, objections, addressees: letter!.addressees },
    similar: await openRows(campaignId, alike.map(String)),
    mayBeAsked: shown.mailDomain !== null,
  }
}

/** Of whom an invitation went to, no more than the domain: whoever got it there can have handed it on. */
async function findInvitedDomain(key: DataKey, { id, mailDomain }: Shown): Promise<string | null> {
  const [row] = await sql()<{ id: string; email: Buffer | null }[]>`
    select i.id, i.email from signatures s join invitations i on i.id = s.invitation_id where s.id = ${id}`
  const email = row && openInvitation(key, row.id, 'email', row.email)
  const domain = email?.split('@').at(-1) ?? null
  return domain === mailDomain ? null : domain
}

function withoutValue(proof: Proof): ItemProof {
  const { value, ...shown } = proof
  return { ...shown, on: proof.method === 'decision' ? value : null }
}
