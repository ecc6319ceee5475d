import { sql } from '@/db/client'

/** Asks the database for a sign of life, at most one second long; concurrent askers share the answer. */
export function shareProbe(): () => Promise<boolean> {
  let underWay: Promise<boolean> | undefined
  return () => (underWay ??= probe().finally(() => (underWay = undefined)))
}

async function probe(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false))
  const asked = sql()`select 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late])
}
