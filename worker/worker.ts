import { setMaxListeners } from 'node:events'
import { closeDatabase } from '@/db/client'
import { watchTransactions } from '@/db/one-connection'
import { closeDueCampaigns } from '@/domain/campaign/close-due-campaigns'
import { workOnDeliveries } from '@/domain/delivery/work'
import { tellSigners } from '@/domain/delivery/tell/tell-signers'
import { recordCounts } from '@/domain/count/record-counts'
import { purgeImports } from '@/domain/import/purge'
import { workOnImports } from '@/domain/import/work'
import { purgeInvitations } from '@/domain/invitation/forget-contacts'
import { sendDueInvitations } from '@/domain/invitation/send-due'
import { purgeLimits } from '@/domain/limit/purge'
import { purgeExpired } from '@/domain/mail/purge'
import { answerChallenges } from '@/domain/proof/answer-challenges'
import { recheckDomains } from '@/domain/proof/recheck-domains'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { purgeRoleAddresses } from '@/domain/organization/keep-role-address'
import { purgeSealedFiles } from '@/domain/sealed-file/purge'
import { workOnSealedFiles } from '@/domain/sealed-file/work'
import { findRecords } from '@/domain/signature/find-records'
import { settleWaitingEverywhere } from '@/domain/proof/settle-waiting'
import { shredDueCampaigns, sweepShredded } from '@/domain/signature/retention/shred'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { feedUpdates } from '@/domain/update/feed-updates'
import { eraseDueAddresses } from '@/domain/signature/retention/erase-addresses'
import { remindUnconfirmed } from '@/domain/signature/signing/remind'
import { closeDoor } from '@/emails/door'
import { environment, requireEnvironment } from '@/env'
import { exitWithParent } from '@/process/leash'
import { requireReady } from '@/process/require-ready'
import { untilSettled, watchRestored } from '@/process/watch-restored'
import { log, setLogLevel } from '@/log'
import { fileWords } from '@/messages/file-words'
import { makeInThread } from './delivery'
import { relayMail } from './relay-mail'
import { keepErasures } from './keep-erasures'
import { repeat } from './repeat'
import { watchMail } from './watch-mail'

// `npm run worker`: sends what the outbox asks for and does what is due. Any number of them may run beside each other.

const POLL = 500
const CLOSE = 10_000
const COUNT = 15_000
const ASK = 2_000
const ASK_AGAIN = 60_000
/** Launches are looked for well before they are prepared, which takes seconds at least. */
const LAUNCH = 250
/** Launches that are waited for at a time. */
const LAUNCHES = ['launch', 'launch beside it', 'launch beside both']
const REMIND = 10_000
const PURGE = 3_600_000
const ERASURES = 5_000

async function purge(): Promise<'idle'> {
  const expired = await purgeExpired()
  const unconfirmed = await purgeUnconfirmed()
  await findRecords()
  await purgeRoleAddresses()
  const imported = await purgeImports()
  const { limits } = await purgeLimits()
  await settleWaitingEverywhere()
  const { contacts } = await purgeInvitations()
  const erased = await eraseDueAddresses()
  await sweepShredded()
  const { shredded } = await shredDueCampaigns()
  const sealed = await purgeSealedFiles()
  log.info('worker.purged', {
    mails: expired.mails,
    sessions: expired.sessions,
    signatures: unconfirmed.signatures,
    addresses: unconfirmed.addresses,
    files: imported.files,
    limits,
    contacts,
    sealed: sealed.files,
    erased: erased.addresses,
    shredded,
  })
  return 'idle'
}

/** Waits while the database is a restored one. One that is restored under a running worker ends it: the next one waits here. */
async function untilUsable(stopping: AbortController): Promise<void> {
  let started = false
  const restored = await watchRestored(() => started && stopping.abort(), stopping.signal)
  await untilSettled(restored, stopping.signal)
  started = true
}

async function work(): Promise<void> {
  setLogLevel(requireEnvironment().LOG_LEVEL)
  const stopping = new AbortController()
  // Every loop listens while it waits: more than the ten that Node takes for a leak.
  setMaxListeners(0, stopping.signal)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
  // The driver lets a question of its own fail unheard when it is cut off while it connects.
  process.on('unhandledRejection', (error) => log.fault('worker.unhandled', error))
  exitWithParent()
  if (process.argv.includes('--watch-transactions')) watchTransactions()
  await requireReady()
  const stop = stopping.signal
  await untilUsable(stopping)
  log.info('worker.ready')
  await Promise.all([
    repeat('relay', POLL, stop, async () => ((await relayMail(stop)) > 0 ? 'more' : 'idle')),
    // Long work beside the mails; it yields to them (domain/import/plan.ts, read-in-thread.ts).
    repeat('import', POLL, stop, async () => ((await workOnImports(stop)) > 0 ? 'more' : 'idle')),
    repeat('sealed-file', POLL, stop, async () =>
      (await workOnSealedFiles(fileWords, stop)) > 0 ? 'more' : 'idle',
    ),
    // Its files are made in a thread, behind the mails.
    repeat('delivery', POLL, stop, async () =>
      (await workOnDeliveries(makeInThread, stop)) > 0 ? 'more' : 'idle',
    ),
    repeat('close', CLOSE, stop, async () => {
      await closeDueCampaigns(new Date())
      return 'idle'
    }),
    // Soon after each full hour; between them it finds that nothing is due.
    repeat('count', COUNT, stop, async () => {
      await recordCounts()
      return 'idle'
    }),
    repeat('dns', ASK, stop, async () =>
      (await answerChallenges(environment().DNS_RESOLVER)) > 0 ? 'more' : 'idle',
    ),
    repeat('dns-again', ASK_AGAIN, stop, async () =>
      (await recheckDomains(environment().DNS_RESOLVER)) > 0 ? 'more' : 'idle',
    ),
    // Each turn fills the line again as far as it has emptied (domain/invitation/send-due.ts).
    repeat('ask', POLL, stop, async () => {
      await sendDueInvitations()
      return 'idle'
    }),
    repeat('tell', POLL, stop, async () => {
      await tellSigners()
      return 'idle'
    }),
    repeat('updates', POLL, stop, async () => {
      await feedUpdates()
      return 'idle'
    }),
    ...watchMail(stop),
    repeat('remind', REMIND, stop, async () => ((await remindUnconfirmed()) > 0 ? 'more' : 'idle')),
    ...LAUNCHES.map((name) =>
      repeat(name, LAUNCH, stop, async () => ((await launchDueCampaigns(stop)) > 0 ? 'more' : 'idle')),
    ),
    repeat('purge', PURGE, stop, purge),
    repeat('erasures', ERASURES, stop, keepErasures),
  ])
  closeDoor()
  await closeDatabase()
  log.info('worker.stopped')
}

await work()
