import { type Asking, type Limits, Turns } from '@/front/turns'

// A page takes the one thread of this process for a few hundredths of a second. Without a limit a few hundred requests that
// need one each would keep every reader waiting; so few are made at once, few wait, and the rest are told to come back.

/**
 * Who a page is made for, each with turns of its own. `shared`: everybody, at an address that showed a page lately. `asked`:
 * a public page with a query, or an address that has not shown one. `own`: one person's, at the desk or behind a token.
 * `link`: everybody who was passed a link on.
 * `picture`: one that is drawn. `file`: a large answer until its last byte, so that few parts of them are in memory.
 */
export type Share = 'shared' | 'asked' | 'own' | 'link' | 'picture' | 'file'

const LIMITS: Record<Share, Limits> = {
  shared: { atOnce: 4, waiting: 100 },
  asked: { atOnce: 2, waiting: 24 },
  own: { atOnce: 3, waiting: 48 },
  link: { atOnce: 2, waiting: 48 },
  picture: { atOnce: 4, waiting: 48 },
  file: { atOnce: 32, waiting: 48, ofOne: 4 },
}
const PATIENCE = 5_000 // milliseconds that a turn is waited for

/** The turns of all renders. */
export class Renders {
  private readonly turns: Record<Share, Turns>

  constructor(limits: Partial<Record<Share, Limits>> = {}, patience = PATIENCE) {
    const open = (share: Share) => new Turns(limits[share] ?? LIMITS[share], patience)
    this.turns = {
      ...{ shared: open('shared'), asked: open('asked'), own: open('own'), link: open('link') },
      ...{ picture: open('picture'), file: open('file') },
    }
  }

  /**
   * Renders when it is this share's turn.
   * @param render may give its turn back before it is done
   * @returns what was rendered; `busy` when too many wait, or have waited for too long
   */
  async inTurn<T>(
    share: Share,
    asking: Asking,
    render: (give: () => void) => Promise<T>,
  ): Promise<T | 'busy'> {
    const turns = this.turns[share]
    if (!(await turns.enter(asking))) return 'busy'
    let given = false
    const give = () => {
      if (!given) turns.leave(asking.sender)
      given = true
    }
    try {
      return await render(give)
    } finally {
      give()
    }
  }
}
