import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { buildBundle } from '@/bundle/build'
import { signerOf } from '@/bundle/signer'
import { closeDatabase } from '@/db/client'
import { buildFrozen } from '@/domain/delivery/build-frozen'
import type { OpenedSigningKey } from '@/domain/signing-key/signing-key'

// The thread that makes the files of a delivery: it reads the frozen list over a connection of its own, and ends.

/** Behind pages and mails. On Linux a thread has a priority of its own; elsewhere it would be the whole process's. */
const NICE = 10

const { id, folder, key } = workerData as { id: string; folder: string; key: OpenedSigningKey }
if (process.platform === 'linux') setPriority(0, NICE)
const made = await buildFrozen(id, (delivered, rows) =>
  buildBundle(delivered, rows, signerOf(key), folder, (progress) =>
    parentPort!.postMessage({ progress }, []),
  ),
)
await closeDatabase()
parentPort!.postMessage({ made }, [])
