import { answering, apiError } from '@/app/parts/api-answer'
import { findLogoImage } from '@/domain/signature/logo/queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; file: string }> }

// Its address changes with its content, so whoever has it may keep it. What stands between keeps it for as long as pages:
// an organization that withdraws takes its logo along.
const KEPT = 'public, max-age=31536000, s-maxage=50, immutable'

/** The logo of an organization on the list. It is a picture and nothing else, wherever it is opened. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { slug, file } = await params
    const image = await findLogoImage(slug, file)
    if (!image) return apiError('campaign-unknown')
    return new Response(new Uint8Array(image), {
      headers: {
        'content-type': 'image/webp',
        'content-length': String(image.length),
        'content-disposition': 'inline; filename="logo.webp"',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': KEPT,
        'x-robots-tag': 'noindex',
      },
    })
  })
}
