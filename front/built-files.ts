import { askNext, type Door, explainFault, type Visit } from '@/front/ask-next'
import { type Encoding, encodeBody, encodeTightly, encodingFor } from '@/front/compression'
import { encodingHeaders, finishPage, type Finished, sendBytes } from '@/front/finish'
import { hostHeaders } from '@/front/replay'
import { hasNoQuery } from '@/front/routes'

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

const built = /^\/_next\/static\/[\w./-]+\.(js|css)$/

/** Whether this asks for a script or style sheet of the build. */
export function isBuiltFile({ request, route }: Visit): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') && built.test(route.pathname) && hasNoQuery(route)
  )
}

/** Answers with a file of the build, compressed as well as this client can read it. */
export async function answerBuiltFile(door: Door, visit: Visit): Promise<void> {
  const { request, response, route } = visit
  const file = await door.builtFiles.find(route.pathname, () => ask(door, visit))
  const encoding = encodingFor(file.body, request.headers['accept-encoding']?.toString())
  const headers = { ...file.headers, ...encodingHeaders(file.headers, encoding) }
  sendBytes(request, response, { status: file.status, headers, body: await encodedBody(file, encoding) })
}

function encodedBody(file: BuiltFile, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === 'br' && file.tight) return file.tight
  const made = file.encoded.get(encoding) ?? encodeBody(file.body, encoding)
  file.encoded.set(encoding, made)
  return made
}

async function ask(door: Door, visit: Visit): Promise<Finished> {
  const told = { method: 'GET', url: visit.route.pathname, headers: hostHeaders(door.base) }
  const captured = await askNext(door, told)
  if (typeof captured === 'string' || captured.status === 500) return explainFault(door, visit)
  return finishPage(captured, 'no-store')
}
