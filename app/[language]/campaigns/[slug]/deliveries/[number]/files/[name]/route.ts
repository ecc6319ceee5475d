import { answering, apiError } from '@/app/parts/api-answer'
import { pageLanguage } from '@/app/parts/page-language'
import { streamText } from '@/app/parts/stream'
import { findCampaign } from '@/domain/campaign/queries'
import { findGivenFile, readFileParts } from '@/domain/delivery/files'
import { translator } from '@/messages/translator'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ language: string; slug: string; number: string; name: string }> }

/** Seconds after which a revision is there as a rule. */
const REVISED_IN = '60'
const isText = (type: string) => /^text\/|json$/.test(type)

/** A file of a final delivery as it stands now: its hash is its name in caches, and nothing is kept past a removal. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { language: prefix, slug, number, name } = await params
    const campaign = await findCampaign(slug)
    if (!campaign || !/^[1-9]\d{0,5}$/.test(number)) return apiError('campaign-unknown')
    const file = await findGivenFile(campaign.id, Number(number), name)
    if (file === 'file-unknown') return apiError('campaign-unknown')
    if (file === 'names-left') {
      const sentence = translator(pageLanguage(prefix, campaign.language), 'record')('revising')
      const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': REVISED_IN }
      return new Response(`${sentence}\n`, { status: 503, headers })
    }
    const headers = {
      etag: `"${file.hash}"`,
      'cache-control': 'public, max-age=0, s-maxage=1',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    }
    if (request.headers.get('if-none-match')?.includes(file.hash))
      return new Response(null, { status: 304, headers })
    return new Response(streamText(readFileParts(file)), {
      headers: {
        ...headers,
        'content-type': isText(file.mediaType) ? `${file.mediaType}; charset=utf-8` : file.mediaType,
        'content-length': String(file.size),
        'content-disposition': `attachment; filename="${slug}-${number}-${file.name}"`,
      },
    })
  })
}
