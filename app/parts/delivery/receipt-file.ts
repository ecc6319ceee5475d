import { streamText } from '@/app/parts/stream'
import { type ReceiptFile, readReceiptParts } from '@/domain/delivery/receipt/queries'

/** A file that somebody sent, to be saved and nothing else: no browser shows it, whatever it holds and wherever it is opened. */
export function answerReceiptFile(file: ReceiptFile): Response {
  const { name, mediaType, size, hash } = file
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return new Response(streamText(readReceiptParts(file)), {
    headers: {
      'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      etag: `"${hash}"`,
    },
  })
}

const escape = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
