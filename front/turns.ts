import type { ServerResponse } from 'node:http'

/** How many are at work at once and how many wait; `ofOne`: how many of one sender are at work at once. */
export type Limits = { atOnce: number; waiting: number; ofOne?: number }

/** Whose address asks, and the client that it is made for alone: who leaves waits no longer. */
export type Asking = { sender: string; client?: ServerResponse }

/** Who waits. `enter(false)`: too many others do. */
type Waiting = { sender: string; enter: (inside: boolean) => void }

/** One share's turns: in the order in which they were asked for, but first of those whose sender has the fewest. */
export class Turns {
  /** Those at work, by sender. */
  private readonly inside = new Map<string, number>()
  private atWork = 0
  private readonly waiting: Waiting[] = []

  constructor(
    private readonly limits: Limits,
    private readonly patience: number,
  ) {}

  /** Waits for a turn. False: there is none; true: `leave` must be called, with the same sender. */
  async enter({ sender, client }: Asking): Promise<boolean> {
    if (this.hasPlace(sender)) return (this.count(sender, 1), true)
    if (!this.makeRoom(sender)) return false
    return new Promise((resolve) => {
      const one: Waiting = { sender, enter: (inside) => settle(inside) }
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(one), 1)
        settle(false)
      }
      const timer = setTimeout(giveUp, this.patience)
      const settle = (inside: boolean) => {
        clearTimeout(timer)
        client?.off('close', giveUp)
        resolve(inside)
      }
      client?.once('close', giveUp)
      this.waiting.push(one)
    })
  }

  leave(sender: string): void {
    this.count(sender, -1)
    const next = this.next()
    if (!next) return
    this.waiting.splice(this.waiting.indexOf(next), 1)
    this.count(next.sender, 1)
    next.enter(true)
  }

  private held = (sender: string) => this.inside.get(sender) ?? 0

  private count(sender: string, by: 1 | -1): void {
    this.atWork += by
    const held = this.held(sender) + by
    if (held > 0) this.inside.set(sender, held)
    else this.inside.delete(sender)
  }

  // Where one may hold only some of the places, those who hold one leave the last quarter to those who hold none.
  private hasPlace(sender: string): boolean {
    const { atOnce, ofOne } = this.limits
    if (ofOne === undefined) return this.atWork < atOnce
    const held = this.held(sender)
    return held < ofOne && this.atWork < (held === 0 ? atOnce : Math.ceil(atOnce * 0.75))
  }

  private next(): Waiting | undefined {
    let first: Waiting | undefined
    for (const one of this.waiting)
      if (this.hasPlace(one.sender) && (!first || this.held(one.sender) < this.held(first.sender)))
        first = one
    return first
  }

  // Where all places are taken, whoever took the most of them gives the last one back to somebody with fewer.
  private makeRoom(sender: string): boolean {
    if (this.waiting.length < this.limits.waiting) return true
    const counts = new Map<string, number>()
    for (const one of this.waiting) counts.set(one.sender, (counts.get(one.sender) ?? 0) + 1)
    const [greedy = '', most = 0] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
    if (most <= (counts.get(sender) ?? 0) + 1) return false
    const last = this.waiting.findLastIndex((one) => one.sender === greedy)
    this.waiting.splice(last, 1)[0]?.enter(false)
    return true
  }
}
