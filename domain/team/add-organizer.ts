import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { checkEmail, type EmailFault } from '@/domain/text/email'
import { organizerEmail } from './sign-in'

/** Makes an address an organizer's, who may then sign in and create campaigns. Safe to repeat. */
export async function addOrganizer(
  typed: string,
  now = new Date(),
): Promise<'added' | 'there-already' | EmailFault> {
  const email = organizerEmail(typed)
  const fault = checkEmail(email)
  if (fault) return fault
  const rows = await sql()`
    insert into users (id, email, added_at) values (${uuid()}, ${email}, ${now})
    on conflict (email) do nothing returning id`
  return rows.length > 0 ? 'added' : 'there-already'
}

/** The organizer with this address; null when there is none. */
export async function findOrganizer(typed: string): Promise<{ userId: string; email: string } | null> {
  const [row] = await sql()<{ userId: string; email: string }[]>`
    select id as user_id, email from users where email = ${organizerEmail(typed)}`
  return row ?? null
}

/**
 * Ends every session of an organizer and removes them from all teams; their past acts keep standing in the history. The
 * only owner of a campaign stays: no one could close it anymore.
 */
export async function removeOrganizer(
  typed: string,
): Promise<'removed' | 'unknown' | { onlyOwnerOf: string[] }> {
  const email = organizerEmail(typed)
  return sql().begin(async (tx) => {
    const [user] = await tx<{ id: string }[]>`select id from users where email = ${email} for update`
    if (!user) return 'unknown'
    const owned = await tx<{ slug: string }[]>`
      select c.slug from campaigns c join memberships m on m.campaign_id = c.id and m.role = 'owner'
      where m.user_id = ${user.id} and not exists (select from memberships other
        where other.campaign_id = c.id and other.role = 'owner' and other.user_id <> ${user.id})`
    if (owned.length > 0) return { onlyOwnerOf: owned.map(({ slug }) => slug) }
    await tx`delete from verification_tokens where identifier = ${email}`
    await tx`delete from users where id = ${user.id}`
    return 'removed'
  })
}
