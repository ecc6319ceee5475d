import type { ReceiptFile } from '@/domain/delivery/receipt/queries'

/** A file that somebody sent, to be saved and nothing else: no browser shows it, whatever it holds and wherever it is opened. */
export function answerReceiptFile({ name, mediaType, bytes, hash }: ReceiptFile): Response {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'content-length': String(bytes.length),
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
