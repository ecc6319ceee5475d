import { sql } from '@/db/client'
import type { BuildFault } from './delivery'

/** Keeps why a build failed, by its code alone; the worker tries again after a pause (work.ts). */
export async function failBuild(id: string, error: unknown, now = new Date()): Promise<void> {
  await sql()`
    update deliveries set fault = ${faultOf(error)}, fault_at = ${now}, stage = null, progress = 0
    where id = ${id} and cancelled_at is null`
}

function faultOf(error: unknown): BuildFault {
  const code = (error as { code?: unknown }).code
  // The disk of this computer, or the database's.
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return 'disk-full'
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'failed'
}
