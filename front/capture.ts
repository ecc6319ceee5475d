import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Kind } from '@/address-kinds'
import { isHidden, varyOf } from '@/front/security'

/** A finished answer of Next, held in memory, with the nonce that Next was told for its scripts. */
export type Whole = { status: number; headers: OutgoingHttpHeaders; body: Buffer; nonce: string }

/** `passed`: it went straight to the client. `gone`: the client left, or Next gave up half-way. */
export type Captured = Whole | 'passed' | 'gone'

type Callback = (error?: Error | null) => void
type Chunk = string | Uint8Array

/** Whose connection an answer is made for, what its address sends, and what is done once the head is on its way. */
export type Client = { response: ServerResponse; sends?: Kind['sends']; onHead?: () => void }

/** Answers that the front door finishes: pages, forms to show again, and faults. A file may be a page too, and large. */
function isHeld(answer: ServerResponse, sends: Kind['sends']): boolean {
  if (!sends || answer.hasHeader('x-undersigned-render') || answer.statusCode === 500) return true
  // Next's own, for what is not there.
  return sends !== 'file' && String(answer.getHeader('content-type') ?? '').startsWith('text/html')
}

/**
 * What Next writes to instead of the client's response. A page is held until it is whole; what its address sends otherwise goes
 * through at the client's pace, and a client that leaves stops whoever writes.
 * Without `to` every answer is held: such a render belongs to nobody's connection.
 */
export class Capture extends ServerResponse {
  readonly captured: Promise<Captured>
  private settle: (captured: Captured) => void = () => {}
  private chunks: Buffer[] = []
  private mode: 'open' | 'held' | 'passing' = 'open'
  private readonly client?: ServerResponse

  constructor(
    request: IncomingMessage,
    private readonly nonce: string,
    private readonly to?: Client,
  ) {
    super(request)
    this.captured = new Promise((resolve) => (this.settle = resolve))
    this.client = to?.response
    this.client?.on('drain', () => this.emit('drain'))
    this.client?.once('close', () => this.leave())
    if (this.client?.destroyed) this.leave()
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    if (this.mode !== 'open') return this
    this.statusCode = status
    const headers = rest.find((argument) => typeof argument === 'object')
    if (headers) for (const [name, value] of pairs(headers)) this.setHeader(name, value)
    this.mode = isHeld(this, this.to?.sends) ? 'held' : 'passing'
    if (this.mode === 'passing') this.passHead()
    // Node's own mark for "the head is out": setHeader now throws, headersSent is true.
    Object.assign(this, { _header: 'captured' })
    return this
  }

  private passHead(): void {
    if (!this.client || this.client.destroyed) return
    passHead(this.client, this.statusCode, this.getHeaders())
    this.to?.onHead?.()
  }

  override flushHeaders(): void {
    this.writeHead(this.statusCode)
    if (this.mode === 'passing') this.client?.flushHeaders()
  }

  override write(chunk: Chunk, encoding?: BufferEncoding | Callback, callback?: Callback): boolean {
    this.writeHead(this.statusCode)
    const done = typeof encoding === 'function' ? encoding : callback
    if (this.destroyed) return false
    if (this.mode === 'passing' && this.client) {
      return typeof encoding === 'string'
        ? this.client.write(chunk, encoding, done)
        : this.client.write(chunk, done)
    }
    this.chunks.push(toBuffer(chunk, encoding))
    if (done) process.nextTick(done)
    return true
  }

  override end(
    chunk?: Chunk | Callback | null,
    encoding?: BufferEncoding | Callback,
    callback?: Callback,
  ): this {
    if (this.finished) return this
    const done = [chunk, encoding, callback].find((argument) => typeof argument === 'function')
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.write(chunk, encoding)
    else this.writeHead(this.statusCode)
    this.finished = true
    if (done) this.once('finish', done)
    if (this.mode === 'passing') {
      this.client?.end(() => this.emit('finish'))
      this.settle('passed')
    } else {
      const body = Buffer.concat(this.chunks)
      this.settle({ status: this.statusCode, headers: this.getHeaders(), body, nonce: this.nonce })
      process.nextTick(() => this.emit('finish') && this.emit('close'))
    }
    return this
  }

  override destroy(error?: Error): this {
    if (this.mode === 'passing') this.client?.destroy(error)
    this.leave()
    return this
  }

  private leave(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.chunks = []
    this.settle(this.mode === 'passing' ? 'passed' : 'gone')
    this.emit('close')
  }
}

/** Writes the head of an answer that goes through as it is written. */
export function passHead(client: ServerResponse, status: number, headers: OutgoingHttpHeaders): void {
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !isHidden(name)) client.setHeader(name, value)
  client.setHeader('vary', varyOf(headers.vary))
  if (!client.hasHeader('cache-control')) client.setHeader('cache-control', 'private, no-store')
  client.writeHead(status)
}

function toBuffer(chunk: Chunk, encoding: BufferEncoding | Callback | undefined): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8')
  return Buffer.from(chunk)
}

// writeHead takes its headers as an object or as a flat list of names and values.
function* pairs(headers: object): Generator<[string, string | number | string[]]> {
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) yield [name, value]
    return
  }
  for (let index = 0; index + 1 < headers.length; index += 2) yield [headers[index], headers[index + 1]]
}
