import { closeDatabase } from '@/db/client'
import { findObstacle } from '@/domain/ready'
import { translator } from '@/messages/translator'

/**
 * Stops a process that is starting, with the one line that says why, when the database lacks what it needs. One that does not
 * answer yet is waited for, and a restored one until its erasures are applied: what serves says so meanwhile.
 */
export async function requireReady(): Promise<void> {
  const obstacle = await findObstacle()
  if (obstacle === null || obstacle === 'no-answer' || obstacle === 'restored') return
  process.stderr.write(`${translator('en', 'api')(`notReady.${obstacle}`)}\n`)
  await closeDatabase()
  process.exit(1)
}
