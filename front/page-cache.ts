import { createHash } from 'node:crypto'
import { encoderOf } from '@/front/compression'
import { type Finished, isHtml } from '@/front/finish'

/** A rendered page with the forms in which it is sent, each made once. */
export type Page = Required<Finished> & { etag: string }

/** `size`: its bytes in all forms. */
type Entry = { page: Page; until: number; size: number }

/** How long a public page's bytes are kept, in milliseconds: short enough that a withdrawal never waits. */
const keptFor = 1000
/** Addresses remembered as ones that show a page. */
const mostProven = 5_000

/**
 * The finished bytes of public pages, each for one second. Concurrent readers of a page wait for one render. A failed
 * render is never hidden behind an older page: what was withdrawn must be gone.
 * @param budget bytes kept at most, in all the forms in which the pages were sent
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>()
  private readonly rendering = new Map<string, Promise<Page>>()
  private readonly proven = new Set<string>()
  private size = 0

  constructor(
    private readonly budget = 64 * 1024 * 1024,
    private readonly clock = () => performance.now(),
  ) {}

  /** The page that is kept under this key. */
  kept(key: string): Page | undefined {
    this.shrink()
    return this.entries.get(key)?.page
  }

  /** The page under this key: kept, being rendered, or rendered now. */
  async find(key: string, render: () => Promise<Finished>): Promise<Page> {
    const kept = this.kept(key)
    if (kept) return kept
    const underWay = this.rendering.get(key)
    if (underWay) return underWay
    const rendered = this.render(key, render).finally(() => this.rendering.delete(key))
    this.rendering.set(key, rendered)
    return rendered
  }

  /** Whether there was a page under this key lately: its readers need not wait among those who try addresses out. */
  isProven(key: string): boolean {
    return this.proven.has(key)
  }

  private async render(key: string, render: () => Promise<Finished>): Promise<Page> {
    const page = this.toPage(key, await render())
    this.remove(key)
    this.proven.delete(key)
    if (page.status === 200 && isHtml(page) && page.headers['set-cookie'] === undefined) this.keep(key, page)
    return page
  }

  private keep(key: string, page: Page): void {
    this.entries.set(key, { page, until: this.clock() + keptFor, size: 0 })
    this.proven.add(key)
    if (this.proven.size > mostProven) this.proven.delete(this.proven.values().next().value!)
    this.grow(key, page, page.body.length)
  }

  private grow(key: string, page: Page, bytes: number): void {
    const entry = this.entries.get(key)
    if (entry?.page !== page) return
    entry.size += bytes
    this.size += bytes
    this.shrink()
  }

  // Every entry lives equally long, so the first ones are the oldest.
  private shrink(): void {
    for (const [key, { until }] of this.entries) {
      if (until > this.clock() && this.size <= this.budget) return
      this.remove(key)
    }
  }

  private remove(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.size -= entry.size
  }

  private toPage(key: string, finished: Finished): Page {
    const encoded = encoderOf(finished.body, ({ length }) => this.grow(key, page, length))
    const etag = createHash('sha256').update(key).update(finished.body).digest('base64url').slice(0, 22)
    const page: Page = { ...finished, etag, encoded }
    return page
  }
}
