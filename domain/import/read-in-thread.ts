import { startThread } from '@/domain/own-thread'
import type { FileRefusal } from './import'
import type { Reading, Sheet } from './read-sheet'

const MEMORY = 512 // MB; an honest file of the largest size needs about a third
const LONGEST = 60_000 // milliseconds

type Message = { refusal: FileRefusal } | { rows: string[][] } | { rest: Omit<Sheet, 'rows'> }

/**
 * Reads a file in a thread with limits of its own: a file made to exhaust memory or time ends the thread, not the
 * process.
 */
export function readInThread(bytes: Buffer, reading: Reading): Promise<Sheet | FileRefusal> {
  const thread = startThread('domain/import/reading-thread.ts', MEMORY, { bytes, reading })
  return new Promise<Sheet | FileRefusal>((resolve, reject) => {
    const rows: string[][] = []
    const timer = setTimeout(() => resolve('file-too-intricate'), LONGEST)
    thread.on('message', (message: Message) => {
      if ('refusal' in message) resolve(message.refusal)
      else if ('rest' in message) resolve({ ...message.rest, rows })
      else rows.push(...message.rows)
    })
    thread.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('file-too-intricate')
      else reject(error)
    })
    thread.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The reading thread ended without an answer'))
    })
  }).finally(() => thread.terminate())
}
