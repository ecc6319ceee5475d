import type { Sharp } from 'sharp'
import type { EncodedLogo, LogoRefusal } from '@/domain/signature/logo/logo'
import { plateOf } from '@/domain/signature/logo/plate-of'
import { decodePicture, type Library } from '@/domain/signature/logo/decode-picture'
import { SHARED_LIMITS, SHARED_PICTURE } from './face'
import { GROUNDS } from './ink'

const QUALITIES = [86, 78, 68, 55, 40, 25]

/** A picture as it is stored, with the sides it had. */
export type EncodedShared = EncodedLogo & { fromWidth: number; fromHeight: number }

/** The picture in these bytes as chats show it: JPEG of their size, cut around its middle, where it is clear on the ground on which it is seen; or why not. */
export function encodeShared(bytes: Buffer, sender?: string): Promise<EncodedShared | LogoRefusal> {
  return decodePicture(bytes, SHARED_LIMITS, drawShared, sender)
}

async function drawShared(
  sharp: Library,
  picture: Sharp,
  from: { width: number; height: number },
): Promise<EncodedShared | LogoRefusal> {
  const { width, height } = SHARED_PICTURE
  const data = await picture
    .resize({ width, height, fit: 'cover', position: 'centre' })
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer()
  const channels = Math.round(data.length / (width * height)) as 2 | 4
  const plate = plateOf(data)
  if (!plate) return 'logo-empty'
  const background = GROUNDS[plate].paper
  for (const quality of QUALITIES) {
    const image = await sharp(data, { raw: { width, height, channels } })
      .flatten({ background })
      .jpeg({ quality })
      .toBuffer()
    if (image.length <= SHARED_PICTURE.bytes)
      return { image, width, height, plate, fromWidth: from.width, fromHeight: from.height }
  }
  return 'logo-unreadable'
}
