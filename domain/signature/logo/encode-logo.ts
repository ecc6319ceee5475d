import type { Sharp } from 'sharp'
import { decodePicture, type Library } from './decode-picture'
import { type EncodedLogo, LOGO_LIMITS, type LogoRefusal, STORED_LOGO } from './logo'
import { plateOf } from './plate-of'

const QUALITIES = [90, 80, 65, 50, 35, 20]

/** The picture in these bytes as it is stored: WebP without metadata, its first frame, upright, in sRGB; or why not. */
export function encodeLogo(bytes: Buffer, sender?: string): Promise<EncodedLogo | LogoRefusal> {
  return decodePicture(bytes, LOGO_LIMITS, drawSmall, sender)
}

async function drawSmall(sharp: Library, picture: Sharp): Promise<EncodedLogo | LogoRefusal> {
  const { data, info } = await picture
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
