// Next answers 500 for a database that gave up as for a mistake of ours. instrumentation.ts hears the error itself and tells the
// front door of the request, which it knows by the nonce in its policy.

type Told = { undersignedUnavailable?: Set<string> }
// Next bundles this module a second time.
const told = ((globalThis as Told).undersignedUnavailable ??= new Set())

/** A file that broke off midway was answered already, and nobody asks about it any more. */
const MOST = 1_000

/** Notes that the request with this policy failed because of the database. */
export function noteUnavailable(policy: string): void {
  if (told.size >= MOST) told.clear()
  told.add(policy)
}

/** Whether that was noted of a request; it is forgotten then. */
export function wasUnavailable(policy: string): boolean {
  return told.delete(policy)
}
