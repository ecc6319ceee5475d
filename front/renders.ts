import type { ServerResponse } from 'node:http'

// A page takes the one thread of this process for a few hundredths of a second. Without a limit a few hundred requests that
// need one each would keep every reader waiting; so few are made at once, few wait, and the rest are told to come back.

/**
 * Who a page is made for, each with turns of its own. `shared`: everybody, at an address that showed a page lately. `asked`:
 * a public page with a query, or an address that has not shown one. `own`: one person's, at the desk or behind a token.
 */
export type Share = 'shared' | 'asked' | 'own'
type Limits = { atOnce: number; waiting: number }

const LIMITS: Record<Share, Limits> = {
  shared: { atOnce: 4, waiting: 100 },
  asked: { atOnce: 2, waiting: 24 },
  own: { atOnce: 3, waiting: 48 },
}
const PATIENCE = 5_000 // milliseconds that a turn is waited for

/** Whose address asks, and the client that it is made for alone: who leaves waits no longer. */
export type Asking = { sender: string; client?: ServerResponse }

/** Who waits. `enter(false)`: too many others do. */
type Waiting = { sender: string; enter: (inside: boolean) => void }

/** One share's turns, in the order in which they were asked for. */
class Turns {
  private atWork = 0
  private readonly waiting: Waiting[] = []

  constructor(
    private readonly limits: Limits,
    private readonly patience: number,
  ) {}

  /** Waits for a turn. False: there is none; true: `leave` must be called. */
  async enter({ sender, client }: Asking): Promise<boolean> {
    if (this.atWork < this.limits.atOnce) return ((this.atWork += 1), true)
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

  leave(): void {
    const next = this.waiting.shift()
    if (next) next.enter(true)
    else this.atWork -= 1
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

/** The turns of all renders. */
export class Renders {
  private readonly turns: Record<Share, Turns>

  constructor(limits: Record<Share, Limits> = LIMITS, patience = PATIENCE) {
    const open = (share: Share) => new Turns(limits[share], patience)
    this.turns = { shared: open('shared'), asked: open('asked'), own: open('own') }
  }

  /**
   * Renders when it is this share's turn.
   * @returns what was rendered; `busy` when too many wait, or have waited for too long
   */
  async inTurn<T>(share: Share, asking: Asking, render: () => Promise<T>): Promise<T | 'busy'> {
    const turns = this.turns[share]
    if (!(await turns.enter(asking))) return 'busy'
    try {
      return await render()
    } finally {
      turns.leave()
    }
  }
}
