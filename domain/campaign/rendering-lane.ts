import type { Worker } from 'node:worker_threads'
import { startThread } from '@/domain/own-thread'
import { log } from '@/log'
import { type RenderedLetter, renderWhole } from './markdown'
import type { LetterWords } from './markdown-html'

const MEMORY = 256 // MB; 60,000 characters of anything need less than half
const LONGEST = 15_000 // milliseconds, on a machine that has much else to do

type Job = { markdown: string; words: LetterWords; settle: (rendered: RenderedLetter | null) => void }

/** A thread that renders one letter after the other. It starts with the first one, and keeps no process from ending. */
export class RenderingLane {
  #thread: Worker | undefined
  #waiting: Job[] = []
  #current: Job | undefined

  /** The rendered letter; null when it took too much time or memory. */
  render(markdown: string, words: LetterWords): Promise<RenderedLetter | null> {
    return new Promise((settle) => {
      this.#waiting.push({ markdown, words, settle })
      this.#next()
    })
  }

  /** Gives up the letter that is being rendered. */
  end(): void {
    void this.#thread?.terminate()
  }

  #start(): Worker {
    const thread = startThread('domain/campaign/markdown-thread.ts', MEMORY)
    // It fails with an event of its own first; what ends the wait is that the thread is gone.
    return thread.on('error', (error) => log.fault('letter.thread', error))
  }

  #next(): void {
    if (this.#current) return
    this.#current = this.#waiting.shift()
    if (!this.#current) return this.#thread?.unref()
    const { markdown, words } = this.#current
    const thread = (this.#thread ??= this.#start())
    const timer = setTimeout(() => this.end(), LONGEST)
    const settle = (rendered: RenderedLetter | null) => {
      clearTimeout(timer)
      thread.off('message', settle).off('exit', leave)
      if (rendered === null) this.#thread = undefined
      this.#current?.settle(rendered)
      this.#current = undefined
      this.#next()
    }
    const leave = () => settle(null)
    thread.ref()
    thread.once('message', settle).once('exit', leave)
    thread.postMessage({ markdown, words }, [])
  }
}

// The readers' thread does not wait for what an organizer is writing. On globalThis as the database's clients are: Next
// bundles this module more than once.
export type Lane = 'readers' | 'desk'
type Lanes = Record<Lane, RenderingLane>
const shared = globalThis as { undersignedLanes?: Lanes }

// Under this length the worst takes about 20 ms (checks/hostile-input.test.ts); most take less than handing it over.
export const SHORT = 200

/** Renders a letter without keeping others waiting: a short one at once, a longer one in a thread. */
export async function renderAside(
  markdown: string,
  words: LetterWords,
  lane: Lane,
): Promise<RenderedLetter | null> {
  if (markdown.length <= SHORT) return renderWhole(markdown, words)
  shared.undersignedLanes ??= { readers: new RenderingLane(), desk: new RenderingLane() }
  return shared.undersignedLanes[lane].render(markdown, words)
}
