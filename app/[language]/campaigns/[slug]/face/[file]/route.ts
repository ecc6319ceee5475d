import { answering, apiError } from '@/app/parts/api-answer'
import { findFaceImage } from '@/domain/face/queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; file: string }> }

/**
 * A campaign's own picture: a picture and nothing else, wherever it is opened. Its address changes with its content, so whoever has it
 * may keep it; chats fetch it from anywhere.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { slug, file } = await params
    const found = await findFaceImage(slug, file)
    if (!found) return apiError('campaign-unknown')
    return new Response(new Uint8Array(found.image), {
      headers: {
        'content-type': found.type,
        'content-length': String(found.image.length),
        'content-disposition': 'inline',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'public, max-age=31536000, s-maxage=50, immutable',
        'x-robots-tag': 'noindex',
      },
    })
  })
}
