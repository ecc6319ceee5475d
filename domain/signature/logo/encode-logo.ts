import type { Sharp } from 'sharp'
import { type EncodedLogo, LOGO_LIMITS, type LogoRefusal, STORED_LOGO } from './logo'
import { type Kind, kindOf } from './picture-kind'
import { plateOf } from './plate-of'

// Pictures come from strangers. One at a time is decoded, by three decoders only, within limits of pixels and seconds, and
// what is stored is drawn anew: nothing of the file stays but what can be seen.

const SECONDS = 10
/** Others wait for their turn; who would be the ninth is told to come back. */
const MOST_WAITING = 8
const QUALITIES = [90, 80, 65, 50, 35, 20]

let turn: Promise<unknown> = Promise.resolve()
let waiting = 0

/** The picture in these bytes as it is stored: WebP without metadata, its first frame, upright, in sRGB; or why not. */
export async function encodeLogo(bytes: Buffer): Promise<EncodedLogo | LogoRefusal> {
  if (bytes.length === 0) return 'logo-missing'
  if (bytes.length > LOGO_LIMITS.bytes) return 'logo-too-large'
  const kind = kindOf(bytes)
  if (kind === 'svg') return 'logo-svg'
  if (!kind) return 'logo-kind'
  if (waiting >= MOST_WAITING) return 'logo-busy'
  waiting += 1
  const encoded = turn.then(() => draw(bytes, kind))
  turn = encoded.catch(() => {})
  return encoded.finally(() => (waiting -= 1))
}

type Library = (typeof import('sharp'))['default']
let loaded: Promise<Library> | undefined

/** Only a process that draws loads it. Its other decoders (SVG, PDF, TIFF, HEIF, GIF) are shut. */
function loadSharp() {
  return (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'],
    })
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  }))
}

async function draw(bytes: Buffer, kind: Kind): Promise<EncodedLogo | LogoRefusal> {
  const sharp = await loadSharp()
  const open = () =>
    sharp(bytes, {
      limitInputPixels: LOGO_LIMITS.most ** 2,
      failOn: 'error',
      sequentialRead: true,
      animated: false,
    }).timeout({ seconds: SECONDS })
  try {
    const { format, width, height } = await open().metadata()
    if (format !== kind) return 'logo-kind'
    if (Math.max(width, height) > LOGO_LIMITS.most) return 'logo-too-many-pixels'
    if (Math.min(width, height) < LOGO_LIMITS.least) return 'logo-too-small'
    return await drawSmall(sharp, open())
  } catch (error) {
    return /exceeds pixel limit/i.test(String(error)) ? 'logo-too-many-pixels' : 'logo-unreadable'
  }
}

async function drawSmall(sharp: Library, picture: Sharp): Promise<EncodedLogo | LogoRefusal> {
  const { data, info } = await picture
    .autoOrient()
    .toColourspace('srgb')
    .resize({ ...sides(STORED_LOGO), fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const plate = plateOf(data)
  if (!plate) return 'logo-empty'
  const { width, height } = info
  const pixels = { raw: { width, height, channels: 4 as const } }
  for (const quality of QUALITIES) {
    const image = await sharp(data, pixels).webp({ quality, alphaQuality: quality, effort: 4 }).toBuffer()
    if (image.length <= STORED_LOGO.bytes) return { image, width, height, plate }
  }
  return 'logo-unreadable'
}

const sides = ({ width, height }: { width: number; height: number }) => ({ width, height })
