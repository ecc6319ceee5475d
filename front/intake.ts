import type { IncomingMessage } from 'node:http'
import { FORM_BODY } from '@/address-kinds'
import type { Budget } from '@/front/budget'
import { busy, type Plain, tooLarge, tooSlow } from '@/front/plain-page'

export type IntakeRules = {
  /** Bytes of the whole body. */
  limit: number
  /** Total time the body may take. */
  milliseconds: number
  /** What must arrive in each such time while we read: who holds a place with less is given up. */
  slowest?: { bytes: number; milliseconds: number }
  budget: Budget
  /** Asked once, before more than an ordinary form is taken. */
  mayGrow: () => Promise<Plain | null>
  /** Whether a chunk is done with once it was handed on. */
  passes?: boolean
}

/** What a chunk is handed to; a promise says when it is ready for the next one. */
export type Sink = (chunk: Buffer) => void | Promise<void>

/** `gone`: the client went away. */
export type Taken = 'whole' | 'gone' | Plain

/**
 * Takes a body while it arrives, counting against its limit, its time and the budget of the process, so that a chunked one
 * cannot be endless. What it holds is given back by release().
 */
export class Intake {
  private size = 0
  private held = 0
  private mayBeLarge = false

  constructor(
    private readonly request: IncomingMessage,
    private readonly rules: IntakeRules,
  ) {}

  /** Hands every chunk to `sink`. */
  async take(sink: Sink): Promise<Taken> {
    const declared = Number(this.request.headers['content-length'] ?? 0)
    const started = Date.now()
    if (declared > FORM_BODY) {
      const refusal = await this.rules.mayGrow()
      if (refusal) return refusal
      this.mayBeLarge = true
    }
    if (isGone(this.request)) return 'gone'
    return this.flow(sink, this.rules.milliseconds - (Date.now() - started))
  }

  private flow(sink: Sink, milliseconds: number): Promise<Taken> {
    const { request } = this
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(tooSlow), milliseconds)
      const pace = this.watchPace(() => settle(tooSlow))
      const settle = (taken: Taken | Error) => {
        clearTimeout(timer)
        clearInterval(pace)
        request.off('data', take)
        request.off('end', end)
        if (taken instanceof Error) reject(taken)
        else resolve(taken)
      }
      let underWay: Promise<void> | undefined
      const take = (chunk: Buffer) => {
        const next = this.accept(chunk, sink)
        if (next === 'taken') return
        if (!(next instanceof Promise)) return settle(next)
        // Until it is ready for more, nothing more is read from the client.
        request.pause()
        underWay = next.then(
          (taken) => (taken === 'taken' ? void request.resume() : settle(taken)),
          (error: Error) => settle(error),
        )
      }
      const end = () => void (underWay ?? Promise.resolve()).then(() => settle('whole'))
      request.on('data', take)
      request.once('end', end)
      request.once('close', () => isGone(request) && settle('gone'))
      request.once('error', () => settle('gone'))
    })
  }

  /** Of a time in which we took nothing ourselves nothing is said. */
  private watchPace(giveUp: () => void): NodeJS.Timeout | undefined {
    const { slowest } = this.rules
    if (!slowest) return undefined
    let before = this.size
    return setInterval(() => {
      if (!this.request.isPaused() && this.size - before < slowest.bytes) giveUp()
      before = this.size
    }, slowest.milliseconds)
  }

  private accept(chunk: Buffer, sink: Sink): 'taken' | Plain | Promise<'taken' | Plain> {
    this.size += chunk.length
    if (this.size > this.rules.limit) return tooLarge(this.rules.limit)
    if (this.size > FORM_BODY && !this.mayBeLarge) return this.grow(chunk, sink)
    return this.hand(chunk, sink)
  }

  private async grow(chunk: Buffer, sink: Sink): Promise<'taken' | Plain> {
    const refusal = await this.rules.mayGrow()
    this.mayBeLarge = true
    return refusal ?? this.hand(chunk, sink)
  }

  private hand(chunk: Buffer, sink: Sink): 'taken' | Plain | Promise<'taken' | Plain> {
    if (!this.rules.budget.take(chunk.length, this.size)) return busy
    this.held += chunk.length
    const waiting = sink(chunk)
    return waiting ? this.pass(chunk.length, waiting) : 'taken'
  }

  private async pass(bytes: number, waiting: Promise<void>): Promise<'taken'> {
    await waiting
    if (this.rules.passes) this.give(bytes)
    return 'taken'
  }

  private give(bytes: number): void {
    this.held -= bytes
    this.rules.budget.give(bytes)
  }

  /** The body is not needed any more. */
  release(): void {
    this.give(this.held)
  }
}

/** Not `complete`: of what came whole, but with something behind it that is no request, the rest is never handed on. */
const isGone = (request: IncomingMessage): boolean => request.destroyed && !request.readableEnded
