import { createHash } from 'node:crypto'

export type Picture = { png: Buffer; etag: string }
type Entry = Picture & { words: string; madeAt: number }

/**
 * How long a picture is shown although its words changed, in milliseconds: while signatures arrive it is drawn every ten
 * seconds at most. With the 50 seconds that others may keep it, its count is never older than a minute.
 */
const RESTS = 10_000

// A picture takes some 50 ms; who would wait longer than a second is told to come back.
const MOST_WAITING = 16

/** Pictures by campaign and language, the least wanted dropped first. One is drawn at a time, each once for all who wait. */
export class KeptPictures {
  private readonly entries = new Map<string, Entry>()
  private readonly drawing = new Map<string, Promise<Picture>>()
  private turn: Promise<unknown> = Promise.resolve()
  private size = 0

  /** @param budget bytes kept at most */
  constructor(
    private readonly budget = 16 * 1024 * 1024,
    private readonly clock = () => performance.now(),
  ) {}

  /**
   * The picture at a place: kept, being drawn, or drawn now.
   * @param words everything that stands on it; it is drawn again when they changed
   */
  async find(place: string, words: string, draw: () => Promise<Buffer>): Promise<Picture | 'busy'> {
    const entry = this.entries.get(place)
    if (entry && (entry.words === words || this.clock() - entry.madeAt < RESTS)) {
      this.entries.delete(place)
      this.entries.set(place, entry)
      return entry
    }
    const underWay = this.drawing.get(place)
    if (underWay) return underWay
    if (this.drawing.size >= MOST_WAITING) return 'busy'
    const drawn = this.turn.then(() => this.draw(place, words, draw))
    this.turn = drawn.catch(() => {})
    this.drawing.set(place, drawn)
    return drawn.finally(() => this.drawing.delete(place))
  }

  private async draw(place: string, words: string, draw: () => Promise<Buffer>): Promise<Picture> {
    const png = await draw()
    const etag = `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"`
    const entry = { png, etag, words, madeAt: this.clock() }
    this.remove(place)
    this.entries.set(place, entry)
    this.size += png.length
    for (const oldest of this.entries.keys()) {
      if (this.size <= this.budget) break
      this.remove(oldest)
    }
    return entry
  }

  private remove(place: string): void {
    this.size -= this.entries.get(place)?.png.length ?? 0
    this.entries.delete(place)
  }
}
