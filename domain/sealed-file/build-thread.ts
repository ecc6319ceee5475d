import { parentPort, workerData } from 'node:worker_threads'
import { closeDatabase } from '@/db/client'
import type { FileWords } from '@/domain/signature/desk/write-signatures'
import { buildSealedFile } from './build'

const { id, words } = workerData as { id: string; words: FileWords }
const outcome = await buildSealedFile(id, words)
await closeDatabase()
parentPort!.postMessage(outcome, [])
