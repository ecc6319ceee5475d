import { parentPort, workerData } from 'node:worker_threads'
import { type Reading, readSheet } from './read-sheet'

// The thread in which a file is read: it may take seconds and much memory, and no mail waits for it meanwhile.

const SLICE = 2_000 // rows a message, so that receiving them does not block the other side for long

const { bytes, reading } = workerData as { bytes: Uint8Array; reading: Reading }
const sheet = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), reading)
if (typeof sheet === 'string') parentPort!.postMessage({ refusal: sheet }, [])
else {
  const { rows, ...rest } = sheet
  for (let start = 0; start < rows.length; start += SLICE)
    parentPort!.postMessage({ rows: rows.slice(start, start + SLICE) }, [])
  parentPort!.postMessage({ rest }, [])
}
