import { sql } from '@/db/client'

// Every column of bytes in the database, and whether a data key seals it. A new one that is named in neither list fails a test.

/** What sealField and sealBytes made. */
export const SEALED_COLUMNS: Record<string, readonly string[]> = {
  addressee_links: ['sealed'],
  arriving_chunks: ['sealed'],
  challenges: ['domain'],
  import_chunks: ['sealed'],
  import_faults: ['cells'],
  imports: ['file_name', 'choices', 'sample', 'report', 'source'],
  invitation_lists: ['sealed'],
  invitations: ['organization', 'email', 'handed_to', 'partner', 'note', 'declined_reason'],
  logos: ['image', 'alt'],
  members: ['names'],
  objections: ['domain'],
  outbox: ['sealed'],
  preview_links: ['sealed'],
  private_links: ['sealed'],
  proofs: ['domain', 'value', 'source', 'note'],
  questions: ['question', 'answer'],
  role_addresses: ['email'],
  sealed_files: ['passphrase'],
  signatures: ['name', 'email', 'title', 'affiliation', 'organization', 'website'],
  signing_keys: ['private_key'],
  tokens: ['submitted'],
}

/** Hashes, fingerprints and salts, public keys, wrapped keys, and files that are public or sealed for somebody else. */
export const PLAIN_COLUMNS: Record<string, readonly string[]> = {
  addressee_links: ['hash'],
  data_keys: ['wrapped'],
  delivery_file_parts: ['bytes'],
  delivery_files: ['hash'],
  delivery_revisions: ['fingerprint'],
  editions: ['hash'],
  face_pictures: ['hash', 'image'],
  invitations: ['organization_index', 'likeness', 'email_index', 'handed_index'],
  likenesses: ['likeness'],
  limit_salts: ['salt'],
  limits: ['key'],
  link_requests: ['email_index'],
  logos: ['hash'],
  mailings: ['email_index', 'content_index'],
  objection_traces: ['trace'],
  organizations: ['key'],
  preview_links: ['hash'],
  private_links: ['hash'],
  receipts: ['file_hash', 'file'],
  role_addresses: ['email_index', 'hash', 'code'],
  sealed_file_parts: ['bytes'],
  sealed_files: ['hash'],
  signatures: ['translation_hash', 'consent_hash', 'email_index', 'organization_index', 'content_index'],
  signing_keys: ['public_key'],
  suppressions: ['email_index'],
  tokens: ['hash', 'code', 'email_index'],
  translations: ['hash'],
}

export type SealedBy = { table: string; column: string; key: string; values: number }

/** How many values of each sealed column each data key sealed, told by the key's id that every value begins with. */
export async function countSealed(): Promise<SealedBy[]> {
  const client = sql()
  const counted: SealedBy[] = []
  for (const [table, columns] of Object.entries(SEALED_COLUMNS))
    for (const column of columns) {
      const rows = await client<{ key: string; values: number }[]>`
        select encode(substring(${client(column)} from 2 for 16), 'hex')::uuid::text as key, count(*)::int as values
        from ${client(table)} where length(${client(column)}) > 17 group by 1`
      for (const row of rows) counted.push({ table, column, ...row })
    }
  return counted
}
