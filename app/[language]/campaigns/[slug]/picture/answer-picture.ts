import type { PictureWords } from './draw'
import type { KeptPictures, Picture } from './kept-pictures'

type Asked = { pictures: KeptPictures; place: string; words: PictureWords; headers: Record<string, string> }

/** A picture with these words: kept, or drawn when it is its turn. */
export async function answerPicture(
  request: Request,
  { pictures, place, words, headers }: Asked,
): Promise<Response> {
  const found = await pictures.find(place, JSON.stringify(words), async () => {
    // Only a process that draws loads the canvas.
    const { drawPicture } = await import('./draw')
    return drawPicture(words)
  })
  return found === 'busy' ? busy() : answerWith(request, found, headers)
}

function answerWith(request: Request, { png, etag }: Picture, caching: Record<string, string>): Response {
  const headers = { etag, ...caching, 'content-type': 'image/png' }
  const known = (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(png), { headers })
}

function busy(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
}
