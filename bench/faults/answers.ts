import { Pool } from 'undici'

// What people ask web processes that may die over it, and whether each answer was a true one.

export type Question = {
  what: string
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
  /** What an answer that grants it looks like. */
  status: number
  leadsTo?: string
}

export type Answer = { what: string; at: number; took: number; outcome: 'granted' | 'refused' | 'cut' }

const CONNECTIONS = 64
/** An answer that only says that it isn't possible now. */
const NOT_NOW = 503
const INSIDE = /\n\s+at \S+ \(|node:internal|node_modules|(?:Postgres|Type|Reference)Error/

/** Nobody listens there; a name that means two addresses says so of both. */
function isRefused(error: unknown): boolean {
  const { code, errors = [] } = error as { code?: string; errors?: unknown[] }
  return code === 'ECONNREFUSED' || (errors.length > 0 && errors.every(isRefused))
}

/** Web processes of one site, as its proxy reaches them: by their ports, with the site's own name. */
export function openDoors(origins: string[], site: string) {
  const pools = origins.map((origin) => new Pool(origin, { connections: CONNECTIONS, pipelining: 1 }))
  const host = new URL(site).host
  const answers: Answer[] = []
  /** Neither granted nor refused as they should be. */
  const untrue: string[] = []

  /** As a proxy does: what listens no more is passed over, because nothing was sent there. */
  async function reach(at: number, sent: Omit<Question, 'what' | 'status' | 'leadsTo'>) {
    for (let place = 0; ; place += 1) {
      try {
        return await pools[(at + place) % pools.length]!.request(sent)
      } catch (error) {
        if (!isRefused(error) || place === pools.length - 1) throw error
      }
    }
  }

  /** @returns where a granted one leads or what it says; null when it was refused or the connection was lost */
  async function ask(at: number, { what, status, leadsTo = '', ...sent }: Question): Promise<string | null> {
    const begun = performance.now()
    const done = (outcome: Answer['outcome']) =>
      void answers.push({ what, at: begun, took: performance.now() - begun, outcome })
    try {
      const headers = { ...sent.headers, host, ...(sent.method === 'POST' ? { origin: site } : {}) }
      const answer = await reach(at, { ...sent, headers })
      const text = await answer.body.text()
      const location = String(answer.headers.location ?? '')
      if (answer.statusCode === status && location.includes(leadsTo)) {
        done('granted')
        return leadsTo ? location : text
      }
      const plain = answer.statusCode === NOT_NOW && answer.headers['retry-after'] && !INSIDE.test(text)
      if (!plain) untrue.push(`${what}: ${answer.statusCode} ${location} ${text.slice(0, 100)}`)
      done('refused')
    } catch {
      done('cut')
    }
    return null
  }

  const stop = async () => void (await Promise.all(pools.map((pool) => pool.destroy())))
  return { ask, answers, untrue, stop, site }
}

export type Doors = ReturnType<typeof openDoors>
