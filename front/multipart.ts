import type { IncomingHttpHeaders } from 'node:http'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import type { Intake, Taken } from '@/front/intake'
import { unreadable } from '@/front/plain-page'

// Multipart ends at the front door: it is read once, while it arrives. Handlers get an ordinary form, or a file's bytes.

/** Bytes that are parsed before others have their turn: of the smallest parts, some milliseconds' work. */
const SLICE = 4 * 1024

/** What a form may have. A form of the desk has a few fields for each category and language; nobody needs this many. */
const LIMITS = { parts: 1_000, headerPairs: 20, headerSize: 8 * 1024 } as const

/** `before`: the text fields that came before it. */
export type File = { field: string; name: string; stream: BusboyFileStream; before: FormPart[] }
/** A text field; its value in the bytes that came, with the signs of a form escaped. */
export type FormPart = { name: string; chunks: Buffer[] }

export function isMultipart({ 'content-type': type }: IncomingHttpHeaders): boolean {
  return /^\s*multipart\//i.test(type ?? '')
}

/**
 * Reads a multipart body as it arrives.
 * @param onFile gets each file; it must read its stream to the end, or let it run empty
 * @returns the text fields, or why there are none
 */
export async function readMultipart(
  intake: Intake,
  headers: IncomingHttpHeaders,
  onFile: (file: File) => void,
): Promise<{ fields: FormPart[] } | Exclude<Taken, 'whole'>> {
  const parser = openParser(headers)
  if (!parser) return unreadable
  const parts = followParts(parser, onFile)
  const taken = await intake
    .take(async (chunk) => {
      for (let at = 0; at < chunk.length; at += SLICE) {
        if (parts.fault) throw parts.fault
        const ready = parser.write(chunk.subarray(at, at + SLICE))
        await (ready ? nextTurn() : Promise.race([drained(parser), parts.over]))
      }
    })
    .catch(() => unreadable)
  if (taken === 'whole') {
    parser.end()
    await parts.over
  }
  if (taken === 'whole' && !parts.fault) return { fields: parts.fields }
  // An error of a stream that nobody reads any more must not end the process: followParts listens.
  for (const stream of parts.streams) stream.destroy(new Error('this file did not arrive whole'))
  return taken === 'whole' ? unreadable : taken
}

type Parts = { fields: FormPart[]; streams: BusboyFileStream[]; fault?: Error; over: Promise<void> }

/** Collects the fields and hands the files on, until the form is over or cannot be read. */
function followParts(parser: BusboyInstance, onFile: (file: File) => void): Parts {
  let end: () => void = () => {}
  const parts: Parts = { fields: [], streams: [], over: new Promise((resolve) => (end = resolve)) }
  const fail = (error?: unknown) => {
    parts.fault ??= error instanceof Error ? error : new Error('this form cannot be read')
    end()
  }
  parser.on('file', (name: string | undefined, stream: BusboyFileStream, file: string | undefined) => {
    stream.on('error', fail)
    parts.streams.push(stream)
    if (file !== undefined)
      return onFile({ field: name ?? '', name: file, stream, before: [...parts.fields] })
    const field: FormPart = { name: name ?? '', chunks: [] }
    stream.on('data', (chunk: Buffer) => field.chunks.push(escapeSigns(chunk)))
    if (name === undefined) fail()
    else parts.fields.push(field)
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, fail)
  parser.on('error', fail)
  parser.on('finish', end)
  return parts
}

function openParser(headers: IncomingHttpHeaders): BusboyInstance | null {
  try {
    const type = headers['content-type'] ?? ''
    // Fields too are taken as bytes: their text is decoded once, strictly, by whoever reads the form.
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS, isPartAFile: () => true })
  } catch {
    // Another type of multipart, or no boundary.
    return null
  }
}

/** When others have had theirs. */
export const nextTurn = () => new Promise<void>((resolve) => void setImmediate(resolve))
const drained = (parser: BusboyInstance) =>
  new Promise<void>((resolve) => void parser.once('drain', () => resolve()))

const [PERCENT, AND, PLUS, EQUALS] = [0x25, 0x26, 0x2b, 0x3d]

/**
 * The fields as an ordinary form, which app/parts/form.ts reads. Only what would be taken for the form's own signs is escaped, while
 * it arrives: URLSearchParams takes half a second for a long text.
 */
export function writeForm(fields: FormPart[]): Buffer {
  const parts = fields.flatMap(({ name, chunks }, index) => [
    Buffer.from(`${index > 0 ? '&' : ''}${encodeURIComponent(name)}=`),
    ...chunks,
  ])
  return Buffer.concat(parts)
}

function escapeSigns(bytes: Buffer): Buffer {
  const escaped = Buffer.allocUnsafe(bytes.length * 3)
  let size = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte === PERCENT || byte === AND || byte === PLUS || byte === EQUALS)
      size += escaped.write(`%${byte.toString(16)}`, size, 'latin1')
    else escaped[size++] = byte
  }
  return escaped.subarray(0, size)
}
