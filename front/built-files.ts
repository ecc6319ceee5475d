import { brotli, encoderOf } from '@/front/compression'
import type { Finished } from '@/front/finish'

/**
 * The scripts and style sheets of the build. Their names change with their content, so each is asked of Next once and kept
 * for as long as the process lives: a few hundred KB. Tight brotli takes seconds, so the first readers get the quick one.
 */
export class BuiltFiles {
  private readonly files = new Map<string, Promise<Finished>>()
  private turn: Promise<unknown> = Promise.resolve()

  /** The file at this path; an answer other than 200 is given to those who wait for it and not kept. */
  async find(path: string, ask: () => Promise<Finished>): Promise<Finished> {
    const known = this.files.get(path)
    if (known) return known
    const asked = ask().then((file) => (file.status === 200 ? this.tighten(file) : file))
    this.files.set(path, asked)
    const forget = () => void this.files.delete(path)
    asked.then(({ status }) => status === 200 || forget(), forget)
    return asked
  }

  // One after the other: passwords, mails and pages want the same threads.
  private tighten(file: Finished): Finished {
    const quick = encoderOf(file.body)
    const kept = { ...file, encoded: quick }
    const tighten = async () => {
      const tight = await brotli(file.body, 'tight')
      kept.encoded = async (encoding) => (encoding === 'br' ? tight : quick(encoding))
    }
    this.turn = this.turn.then(tighten).catch(() => {})
    return kept
  }
}
