import type { DeliveredRow, DeliveredRows } from './delivered'
import type { BuildProgress } from './built'

const BATCH = 500

export type Batches = (stage: string) => AsyncGenerator<DeliveredRow[]>

/**
 * The names in batches, once for each file; how many are done is told after each.
 * @param listed how many there are. A file with another number of names is none: a name left meanwhile, and all is built again.
 */
export function inBatches(
  rows: DeliveredRows,
  listed: number,
  tell: (progress: BuildProgress) => void,
): Batches {
  return async function* (stage) {
    let done = 0
    let batch: DeliveredRow[] = []
    tell({ stage, done })
    for await (const row of rows()) {
      batch.push(row)
      if (batch.length < BATCH) continue
      yield batch
      done += batch.length
      batch = []
      tell({ stage, done })
    }
    done += batch.length
    if (batch.length > 0) yield batch
    tell({ stage, done })
    if (done !== listed) throw new Error(`The list has ${done} names, not ${listed}`)
  }
}
