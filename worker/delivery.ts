import type { BuildProgress } from '@/bundle/built'
import type { Made } from '@/domain/delivery/build-frozen'
import type { Maker } from '@/domain/delivery/work'
import { startThread } from '@/domain/own-thread'
import { openSigningKey } from '@/domain/signing-key/open-signing-key'

/** MB of the thread's heap; with what the worker has besides, it stays below 512. */
const MEMORY = 256

type Message = { progress: BuildProgress } | { made: Made }

/** Has the files of a delivery made in a thread of its own, which is ended when they are not wanted any more. */
export const makeInThread: Maker = async (id, folder, hear, stop) => {
  const key = await openSigningKey()
  stop.throwIfAborted()
  const thread = startThread('worker/building-thread.ts', MEMORY, { id, folder, key })
  const end = () => void thread.terminate()
  stop.addEventListener('abort', end)
  try {
    return await new Promise<Made>((resolve, reject) => {
      thread.on('message', (message: Message) => {
        if ('made' in message) resolve(message.made)
        else hear(message.progress)
      })
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error('The building thread ended without an answer')))
    })
  } finally {
    stop.removeEventListener('abort', end)
    await thread.terminate()
  }
}
