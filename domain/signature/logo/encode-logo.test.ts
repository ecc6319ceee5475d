import sharp from 'sharp'
import { expect, test } from 'vitest'
import { deflateSync } from 'node:zlib'
import { encodeLogo } from './encode-logo'
import { LOGO_LIMITS, STORED_LOGO } from './logo'

type Background = { r: number; g: number; b: number; alpha: number }
const BLUE: Background = { r: 10, g: 40, b: 200, alpha: 1 }

const plain = (width: number, height: number, background = BLUE) =>
  sharp({ create: { width, height, channels: 4, background } })

/** A mark in the middle of a transparent ground. */
const mark = (background: Background) =>
  plain(300, 100, { ...BLUE, alpha: 0 }).composite([
    { input: { create: { width: 100, height: 60, channels: 4, background } } },
  ])

/** Noise, which no encoder makes small. */
const noise = (width: number, height: number) => {
  const raw = Buffer.alloc(width * height * 3)
  for (let at = 0, seed = 7; at < raw.length; at += 1)
    raw[at] = (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) >> 16
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

async function encoded(bytes: Buffer) {
  const logo = await encodeLogo(bytes)
  if (typeof logo === 'string') throw new Error(logo)
  return { ...logo, metadata: await sharp(logo.image).metadata() }
}

/** A PNG that says it has these sides, of which one color fills all: a bomb of few bytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8) // one bit, gray
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

function crc(bytes: Buffer): number {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

test.each(['png', 'jpeg', 'webp'] as const)('a %s becomes a small WebP of the same shape', async (format) => {
  const logo = await encoded(await plain(1200, 300)[format]().toBuffer())
  expect(logo.metadata).toMatchObject({ format: 'webp', width: 320, height: 80 })
  expect([logo.width, logo.height]).toEqual([320, 80])
})

test('a small picture is not blown up, and 16 pixels are enough', async () => {
  expect(await encoded(await plain(40, 16).png().toBuffer())).toMatchObject({ width: 40, height: 16 })
})

test('where it was taken, and all else that is written into a file, goes', async () => {
  const bytes = await plain(400, 200)
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
    .toBuffer()
  expect(bytes.includes('Somebody')).toBe(true)
  const { image, metadata } = await encoded(bytes)
  expect(metadata).not.toHaveProperty('exif')
  expect(metadata).not.toHaveProperty('xmp')
  expect(metadata).not.toHaveProperty('icc')
  expect(image.includes('Somebody')).toBe(false)
})

test('a picture that lies on its side stands up', async () => {
  const bytes = await plain(200, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect(await encoded(bytes)).toMatchObject({ width: 224, height: 112 })
})

test('16 bits, CMYK and a palette show the same color', async () => {
  const files = [
    await plain(100, 50).toColourspace('rgb16').png().toBuffer(),
    await plain(100, 50).flatten().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer(),
    await plain(100, 50).png({ palette: true }).toBuffer(),
  ]
  for (const bytes of files) {
    const { image } = await encoded(bytes)
    const [red, , blue] = await sharp(image).removeAlpha().raw().toBuffer()
    expect(blue!).toBeGreaterThan(120)
    expect(red!).toBeLessThan(90)
  }
})

test('of a moving picture the first frame stays', async () => {
  const frames = [plain(64, 32), plain(64, 32, { r: 255, g: 0, b: 0, alpha: 1 })]
  const buffers = await Promise.all(frames.map((one) => one.png().toBuffer()))
  const moving = await sharp(buffers, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
  expect((await sharp(moving, { animated: true }).metadata()).pages).toBe(2)
  const { image, metadata } = await encoded(moving)
  expect(metadata.pages ?? 1).toBe(1)
  const [red] = await sharp(image).removeAlpha().raw().toBuffer()
  expect(red!).toBeLessThan(60)
})

test('a mark on nothing gets the ground on which it is seen, and a picture its own', async () => {
  const white = { r: 255, g: 255, b: 255, alpha: 1 }
  expect(await encoded(await mark(white).png().toBuffer())).toMatchObject({ plate: 'dark' })
  expect(await encoded(await mark(BLUE).png().toBuffer())).toMatchObject({ plate: 'light' })
  expect(await encoded(await plain(100, 50, white).png().toBuffer())).toMatchObject({ plate: 'light' })
})

test('whatever is uploaded, few bytes are stored', async () => {
  const { image } = await encoded(await noise(640, 224).png().toBuffer())
  expect(image.length).toBeLessThanOrEqual(STORED_LOGO.bytes)
})

test('4096 pixels on a side are taken, 4097 are not', async () => {
  expect(await encoded(await plain(4096, 20).png().toBuffer())).toMatchObject({ width: 320 })
  expect(await encodeLogo(await plain(4097, 20).png().toBuffer())).toBe('logo-too-many-pixels')
  expect(await encodeLogo(await plain(20, 4097).png().toBuffer())).toBe('logo-too-many-pixels')
})

test('a bomb is refused by what it says of itself, before it is unpacked', async () => {
  const bytes = bomb(30_000, 30_000)
  expect(bytes.length).toBeLessThan(LOGO_LIMITS.bytes)
  const before = process.memoryUsage().rss
  expect(await encodeLogo(bytes)).toBe('logo-too-many-pixels')
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  expect(await encodeLogo(bomb(100, 2_000_000))).toMatch(/logo-too-many-pixels|logo-unreadable/)
})

test('what is no picture, or not a whole one, is refused', async () => {
  const png = await noise(200, 200).png().toBuffer()
  const jpeg = await noise(200, 200).jpeg().toBuffer()
  const webp = await noise(200, 200).webp().toBuffer()
  for (const whole of [png, jpeg, webp])
    expect(await encodeLogo(whole.subarray(0, whole.length / 2))).toBe('logo-unreadable')
  expect(await encodeLogo(Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('logo-unreadable')
  expect(await encodeLogo(await plain(1, 1).png().toBuffer())).toBe('logo-too-small')
  expect(
    await encodeLogo(
      await plain(50, 50, { ...BLUE, alpha: 0 })
        .png()
        .toBuffer(),
    ),
  ).toBe('logo-empty')
  expect(await encodeLogo(Buffer.alloc(LOGO_LIMITS.bytes + 1))).toBe('logo-too-large')
  expect(await encodeLogo(Buffer.alloc(0))).toBe('logo-missing')
})

test('other kinds of file are not opened, whatever they are called', async () => {
  const drawing = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
  for (const svg of [drawing, `\ufeff<!-- ${'x'.repeat(200)} -->${drawing}`])
    expect(await encodeLogo(Buffer.from(svg))).toBe('logo-svg')
  expect(await encodeLogo(Buffer.from(drawing, 'utf16le'))).toBe('logo-svg')
  const gif = await plain(50, 50).gif().toBuffer()
  const tiff = await plain(50, 50).tiff().toBuffer()
  for (const other of [gif, tiff, Buffer.from('%PDF-1.7'), Buffer.from('GIF89a'), Buffer.from('hello')])
    expect(await encodeLogo(other)).toBe('logo-kind')
})

test('a few wait for their turn, and the next one is told to come back', async () => {
  const bytes = await noise(500, 500).png().toBuffer()
  const all = await Promise.all(Array.from({ length: 12 }, () => encodeLogo(bytes)))
  expect(all.filter((one) => one === 'logo-busy')).toHaveLength(4)
  expect(all.filter((one) => typeof one !== 'string')).toHaveLength(8)
})

test('of one sender one picture is decoded at a time, whether or not somebody still waits for it', async () => {
  const bytes = await noise(500, 500).png().toBuffer()
  const both = [encodeLogo(bytes, 'one'), encodeLogo(bytes, 'one'), encodeLogo(bytes, 'other')]
  expect((await Promise.all(both)).map((one) => one === 'logo-busy')).toEqual([false, true, false])
  expect(await encodeLogo(bytes, 'one')).toMatchObject({ width: 112 })
})
