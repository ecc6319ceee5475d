import { answering, apiError } from '@/app/parts/api-answer'
import { KeptPictures, type Picture } from './kept-pictures'
import { pictureWords } from '../picture/words'
import { letterIn } from '@/domain/campaign/letter-languages'
import { countSignatures } from '@/domain/signature/list/counts'
import { findShown, type Params } from '@/app/parts/campaign'

export const dynamic = 'force-dynamic'

const pictures = new KeptPictures()

/** The campaign's picture for chats and networks, 1200 × 630, with its count; at most a minute old. */
export async function GET(request: Request, { params }: Params) {
  return answering(async () => {
    const shown = await findShown({ params })
    if (!shown) return apiError('campaign-unknown')
    const { campaign, language } = shown
    const letter = { ...campaign, ...letterIn(campaign, language) }
    const words = pictureWords(letter, await countSignatures(campaign.id), language)
    const place = `${campaign.slug} ${letter.language} ${language}`
    const found = await pictures.find(place, JSON.stringify(words), async () => {
      // Only a process that draws loads the canvas.
      const { drawPicture } = await import('../picture/draw')
      return drawPicture(words)
    })
    return found === 'busy' ? busy() : picture(request, found)
  })
}

function picture(request: Request, { png, etag }: Picture): Response {
  const headers = { etag, 'cache-control': 'public, max-age=50', 'content-type': 'image/png' }
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(png), { headers })
}

function busy(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
}
