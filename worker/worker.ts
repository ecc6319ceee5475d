import { closeDatabase } from '@/db/client'
import { closeDueCampaigns } from '@/domain/campaign/close-due-campaigns'
import { purgeImports } from '@/domain/import/purge'
import { workOnImports } from '@/domain/import/work'
import { purgeLimits } from '@/domain/limit/purge'
import { purgeExpired } from '@/domain/mail/purge'
import { purgeRoleAddresses } from '@/domain/organization/keep-role-address'
import { findRecords } from '@/domain/signature/find-records'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { closeDoor } from '@/emails/door'
import { requireEnvironment } from '@/env'
import { exitWithParent } from '@/process/leash'
import { requireReady } from '@/process/require-ready'
import { log, setLogLevel } from '@/log'
import { relayMail } from './relay-mail'
import { repeat } from './repeat'

// `npm run worker`: sends what the outbox asks for and does what is due. Any number of them may run beside each other.

const POLL = 500
const CLOSE = 10_000
const PURGE = 3_600_000

async function purge(): Promise<'idle'> {
  const expired = await purgeExpired()
  const unconfirmed = await purgeUnconfirmed()
  await findRecords()
  await purgeRoleAddresses()
  const imported = await purgeImports()
  const { limits } = await purgeLimits()
  log.info('worker.purged', {
    mails: expired.mails,
    sessions: expired.sessions,
    signatures: unconfirmed.signatures,
    addresses: unconfirmed.addresses,
    files: imported.files,
    limits,
  })
  return 'idle'
}

async function work(): Promise<void> {
  setLogLevel(requireEnvironment().LOG_LEVEL)
  const stopping = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
  exitWithParent()
  await requireReady()
  const stop = stopping.signal
  log.info('worker.ready')
  await Promise.all([
    repeat('relay', POLL, stop, async () => ((await relayMail(stop)) > 0 ? 'more' : 'idle')),
    // Long work beside the mails; it yields to them (domain/import/plan.ts, read-in-thread.ts).
    repeat('import', POLL, stop, async () => ((await workOnImports(stop)) > 0 ? 'more' : 'idle')),
    repeat('close', CLOSE, stop, async () => {
      await closeDueCampaigns(new Date())
      return 'idle'
    }),
    repeat('purge', PURGE, stop, purge),
  ])
  closeDoor()
  await closeDatabase()
  log.info('worker.stopped')
}

await work()
