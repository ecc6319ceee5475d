/** Rows one purging statement takes at most, so that none holds its locks for long. */
export const PURGE_BATCH = 1000

/** Repeats a statement that touches at most PURGE_BATCH rows until it runs out of them. @returns rows touched. */
export async function inBatches(statement: () => PromiseLike<{ count: number }>): Promise<number> {
  let total = 0
  for (;;) {
    const { count } = await statement()
    total += count
    if (count < PURGE_BATCH) return total
  }
}
