import type postgres from 'postgres'

const LOST = /^(CONNECTION_\w+|ECONNRESET|EPIPE|57P0[123])$/

/** Whether the driver says so of one of its statements; what else fails to connect is none of a transaction's business. */
function isLost(error: unknown): boolean {
  return error instanceof Error && 'query' in error && LOST.test(String((error as { code?: unknown }).code))
}

type Begin = (...asked: unknown[]) => Promise<unknown>
type Work = (tx: postgres.TransactionSql) => unknown

/**
 * Lets a transaction whose connection is lost end with that. The driver would send its rollback to a socket that is gone, which
 * throws where nobody can catch it, ends the worker, and leaves a connection behind that never writes again
 * (github.com/porsager/postgres/issues/1208). So what was to be done in it stays unsettled, and `begin` fails by itself when the connection closes.
 */
export function endLost(client: postgres.Sql): postgres.Sql {
  const begin = client.begin as Begin
  const ending: Begin = (...asked) => {
    const work = asked.pop() as Work
    return begin(...asked, async (tx: postgres.TransactionSql) => {
      try {
        const done = await work(tx)
        // As the driver takes it: an array of statements is done when they are.
        return Array.isArray(done) ? await Promise.all(done) : done
      } catch (error) {
        if (isLost(error)) return new Promise(() => {})
        throw error
      }
    })
  }
  return Object.assign(client, { begin: ending as postgres.Sql['begin'] })
}
