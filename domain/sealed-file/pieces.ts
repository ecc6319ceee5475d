const PART = 1024 * 1024 // bytes

/** A stream in pieces of 1 MB, as the database keeps files. */
export async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let holding = 0
  for await (const bytes of stream) {
    held.push(bytes)
    holding += bytes.length
    while (holding >= PART) {
      const whole = Buffer.concat(held)
      yield whole.subarray(0, PART)
      held = [whole.subarray(PART)]
      holding -= PART
    }
  }
  if (holding > 0) yield Buffer.concat(held)
}

/** Pieces as a stream of bytes, each made when the one before was taken. */
export function streamOf(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? Buffer.from(value) : value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
