import { AsyncLocalStorage } from 'node:async_hooks'
import type postgres from 'postgres'

// Whoever holds a connection and waits for a second one can wait forever: for others who hold the rest and wait for what it locked.
// PostgreSQL sees no deadlock in that, so what does it is found here, by every test and while developing.

type Transaction = { open: boolean }

type Watch = { transactions?: AsyncLocalStorage<Transaction> }
// Next bundles this module more than once in one process; both clients have to know of each other's transactions.
const watch: Watch = ((globalThis as { undersignedWatch?: Watch }).undersignedWatch ??= {})

/** From now on a client that is opened throws when it is used inside a transaction. Not for production: it costs a little. */
export function watchTransactions(): void {
  watch.transactions ??= new AsyncLocalStorage()
}

/**
 * For what has to take another connection while a transaction is open: what it does may not wait for anything that the
 * transaction has locked, and there may be fewer of it at a time than connections.
 */
export function besideTransaction<T>(work: () => T): T {
  return watch.transactions ? watch.transactions.exit(work) : work()
}

/** The client itself, or, where transactions are watched, one that refuses a second connection. */
export function keepToOne(client: postgres.Sql): postgres.Sql {
  const { transactions } = watch
  return transactions ? new Proxy(client, watching(transactions)) : client
}

type Begin = (...asked: unknown[]) => Promise<unknown>
type Work = (tx: postgres.TransactionSql) => unknown

const watching = (transactions: AsyncLocalStorage<Transaction>): ProxyHandler<postgres.Sql> => {
  const refuseSecond = () => {
    if (transactions.getStore()?.open)
      throw new Error('Inside a transaction everything goes over its own connection: pass tx on')
  }
  const begin =
    (client: postgres.Sql): Begin =>
    async (...asked) => {
      refuseSecond()
      const transaction = { open: true }
      const work = asked.pop() as Work
      const watched: Work = (tx) => transactions.run(transaction, () => work(tx))
      try {
        return await (client.begin as Begin)(...asked, watched)
      } finally {
        transaction.open = false
      }
    }
  return {
    apply(client, self, asked) {
      refuseSecond()
      return Reflect.apply(client, self, asked)
    },
    get(client, name) {
      if (name === 'begin') return begin(client)
      if (name === 'unsafe' || name === 'reserve') refuseSecond()
      return Reflect.get(client, name)
    },
  }
}
