import { grantRights, type Process } from '@/db/process-rights'
import { environment } from '@/env'
import { type Answer, no, yes } from './answer'

/** `database grant web|worker ROLE`; null for any other words. */
export async function databaseVerb([what, process, role]: string[]): Promise<Answer | null> {
  const known = process === 'web' || process === 'worker'
  if (what !== 'grant' || !known || !role) return null
  const tables = await grantRights(environment().DATABASE_URL, process satisfies Process, role)
  if (tables === null)
    return no(
      `${role} isn’t a role of this server, or it owns the tables. Create it first, as docs/hosting.md explains.`,
    )
  return yes(
    `${role} has the rights of the ${process} process on ${tables} tables. Run this again after each migration.`,
  )
}
