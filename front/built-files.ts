import { type Encoding, encodeBody, encodeTightly } from '@/front/compression'
import type { Finished } from '@/front/finish'

/** A file of the build in the forms in which it is sent. `tight` takes its place once it is made. */
type BuiltFile = Finished & { encoded: Map<Encoding, Promise<Buffer>>; tight?: Buffer }

/**
 * The scripts and style sheets of the build. Their names change with their content, so each is asked of Next once and kept
 * for as long as the process lives: a few hundred KB. Tight brotli takes seconds, so the first readers get the quick one.
 */
export class BuiltFiles {
  private readonly files = new Map<string, Promise<BuiltFile>>()
  private turn: Promise<unknown> = Promise.resolve()

  /** The file at this path; an answer other than 200 is given to those who wait for it and not kept. */
  async find(path: string, ask: () => Promise<Finished>): Promise<BuiltFile> {
    const known = this.files.get(path)
    if (known) return known
    const asked = ask().then((finished): BuiltFile => ({ ...finished, encoded: new Map() }))
    this.files.set(path, asked)
    const file = await asked.catch((error: unknown) => {
      this.files.delete(path)
      throw error
    })
    if (file.status === 200) this.tighten(file)
    else this.files.delete(path)
    return file
  }

  // One after the other: passwords, mails and pages want the same threads.
  private tighten(file: BuiltFile): void {
    this.turn = this.turn.then(async () => (file.tight = await encodeTightly(file.body))).catch(() => {})
  }
}

/** The file as it is sent in this encoding, made once. */
export function encodedBody(file: BuiltFile, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === 'br' && file.tight) return file.tight
  const made = file.encoded.get(encoding) ?? encodeBody(file.body, encoding)
  file.encoded.set(encoding, made)
  return made
}
