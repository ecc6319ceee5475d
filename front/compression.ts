import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The encodings a finished page is sent in. */
export type Encoding = 'br' | 'gzip' | 'identity'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

// Below this a packet is a packet: compressing gains nothing.
const worthwhile = 1024

/** Picks the best encoding a client accepts (RFC 9110, 12.5.3); `q=0` means no. */
export function chooseEncoding(accept: string | undefined): Encoding {
  const weights = new Map<string, number>()
  for (const part of (accept ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(name, weight ? Number(weight.slice(2)) || 0 : 1)
  }
  const accepts = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity'
}

/** Encodes a whole body: brotli at quality 5, near gzip's time and a fifth smaller. */
export async function encodeBody(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli(body, 5)
  return encoding === 'gzip' ? toGzip(body) : body
}

/** Brotli at its best, a tenth smaller again and forty times as slow: for what is encoded once and sent for weeks. */
export async function encodeTightly(body: Buffer): Promise<Buffer> {
  return brotli(body, constants.BROTLI_MAX_QUALITY)
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return toBrotli(body, { params })
}

/** The encoding in which this body is sent to this client. */
export function encodingFor(body: Buffer, accept: string | undefined): Encoding {
  return body.length < worthwhile ? 'identity' : chooseEncoding(accept)
}
