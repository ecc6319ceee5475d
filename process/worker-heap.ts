/**
 * MB that the worker's own heap may grow to, beside those of its threads. It holds 30 to 100; without a limit Node lets garbage pile
 * up by the machine's memory, not by the worker's. `npm run worker` says the same number.
 */
export const WORKER_HEAP = 256
