import type { Sharp } from 'sharp'
import type { LogoRefusal } from './logo'
import { hasTooManyScans } from './jpeg-scans'
import { type Kind, kindOf } from './picture-kind'

// Pictures come from strangers. One at a time is decoded, by three decoders only, within limits of pixels and seconds, and
// what is stored is drawn anew: nothing of the file stays but what can be seen.

const SECONDS = 10
/** Others wait for their turn; who would be the ninth is told to come back. */
const MOST_WAITING = 8

let turn: Promise<unknown> = Promise.resolve()
let waiting = 0
/** Whose picture waits or is decoded: who leaves and sends another has to wait until this one is done. */
const senders = new Set<string>()

export type Library = (typeof import('sharp'))['default']

/** What may be decoded: bytes, and pixels on a side. */
export type Limits = { bytes: number; most: number; least: number }

/** How a picture is drawn anew: from the picture upright in sRGB, with its own sides. */
export type Draw<Drawn> = (
  sharp: Library,
  picture: Sharp,
  from: { width: number; height: number },
) => Promise<Drawn | LogoRefusal>

/**
 * Draws the picture in these bytes anew when it is its turn, its first frame, without metadata; or says why not.
 * @param sender has one picture at a time here
 */
export async function decodePicture<Drawn>(
  bytes: Buffer,
  limits: Limits,
  draw: Draw<Drawn>,
  sender?: string,
): Promise<Drawn | LogoRefusal> {
  if (bytes.length === 0) return 'logo-missing'
  if (bytes.length > limits.bytes) return 'logo-too-large'
  const kind = kindOf(bytes)
  if (kind === 'svg') return 'logo-svg'
  if (!kind) return 'logo-kind'
  if (kind === 'jpeg' && hasTooManyScans(bytes)) return 'logo-unreadable'
  if (waiting >= MOST_WAITING || (sender && senders.has(sender))) return 'logo-busy'
  waiting += 1
  if (sender) senders.add(sender)
  const drawn = turn.then(() => decode(bytes, kind, limits, draw))
  turn = drawn.catch(() => {})
  return drawn.finally(() => {
    waiting -= 1
    if (sender) senders.delete(sender)
  })
}

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

async function decode<Drawn>(
  bytes: Buffer,
  kind: Kind,
  { most, least }: Limits,
  draw: Draw<Drawn>,
): Promise<Drawn | LogoRefusal> {
  const sharp = await loadSharp()
  const open = () =>
    sharp(bytes, {
      limitInputPixels: most ** 2,
      failOn: 'error',
      sequentialRead: true,
      animated: false,
    }).timeout({ seconds: SECONDS })
  try {
    const { format, width, height, autoOrient } = await open().metadata()
    if (format !== kind) return 'logo-kind'
    if (Math.max(width, height) > most) return 'logo-too-many-pixels'
    if (Math.min(width, height) < least) return 'logo-too-small'
    const picture = open().autoOrient().toColourspace('srgb')
    return await draw(sharp, picture, autoOrient)
  } catch (error) {
    return /exceeds pixel limit/i.test(String(error)) ? 'logo-too-many-pixels' : 'logo-unreadable'
  }
}
