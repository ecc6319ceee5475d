import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { findCampaign } from '@/domain/campaign/queries'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { encodeShared } from './encode-shared'
import { SHARED_LIMITS } from './face'
import { findDeskFace, findFaceImage } from './queries'
import { saveFace } from './save-face'
import { removeFacePicture, uploadFacePicture } from './upload-picture'

useTestDatabase()

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a28c8' } })
const photo = await plain(1600, 1200).jpeg().toBuffer()

async function start(slug: string) {
  const organizer = await makeOrganizer()
  return { organizer, slug, campaign: await makeCampaign(organizer, slug) }
}

const events = async (campaignId: string) =>
  (
    await sql()<{ kind: string }[]>`
    select kind from events where campaign_id = ${campaignId} and kind like 'face-%' order by id`
  ).map(({ kind }) => kind)

test('a color and a name are saved, shown, told in the history once, and taken back', async () => {
  const { organizer, slug, campaign } = await start('own-face')
  expect((await findCampaign(slug))!.face).toBeNull()
  const typed = { ink: ' 7A1F2B', coalition: ' Invented  Coalition\u00a0' }
  for (let time = 0; time < 2; time += 1) expect(await saveFace(organizer, slug, typed)).toBe('done')
  expect((await findCampaign(slug))!.face).toMatchObject({
    ink: '#7a1f2b',
    coalition: 'Invented  Coalition',
    logo: null,
    picture: null,
  })
  expect(await saveFace(organizer, slug, { ink: '', coalition: '' })).toBe('done')
  expect((await findCampaign(slug))!.face).toMatchObject({ ink: null, coalition: null })
  const [once] = [['face-ink-saved', 'face-name-saved']]
  expect(await events(campaign.id)).toEqual([...once!, ...once!])
})

test('what can’t be read or shown is refused, and nothing is saved', async () => {
  const { organizer, slug } = await start('refused-face')
  const saved = (ink: string, coalition = '') => saveFace(organizer, slug, { ink, coalition })
  expect(await saved('blue')).toEqual({ faults: { ink: 'ink-invalid' } })
  expect(await saved('#ffee00')).toEqual({ faults: { ink: 'ink-too-light' } })
  expect(await saved('', 'x'.repeat(16_384))).toEqual({ faults: { coalition: 'too-long' } })
  for (const name of ['undersigned', ' ＵＮＤＥＲＳＩＧＮＥＤ ', 'Test\u00a0Host'])
    expect(await saved('', name)).toEqual({ faults: { coalition: 'names-the-site' } })
  for (const name of ['Invented.org', 'www.invented.example', 'Join at invented.com'])
    expect(await saved('', name)).toEqual({ faults: { coalition: 'looks-like-a-link' } })
  for (const nothing of ['n/a', '–', ' N/A ']) expect(await saved('', nothing)).toBe('done')
  expect(await saved('', 'a\u202eb')).toMatchObject({ faults: { coalition: expect.any(String) } })
  expect((await findCampaign(slug))!.face).toMatchObject({ ink: null, coalition: null })
})

test('only owners and editors change it, and only until the letter closes', async () => {
  const { organizer, slug, campaign } = await start('whose-face')
  const typed = { ink: '#000', coalition: '' }
  const other = await makeOrganizer('other@example.org')
  expect(await saveFace(other, slug, typed)).toBe('campaign-unknown')
  expect(await findDeskFace(other, slug)).toBeNull()
  await sql()`insert into memberships (user_id, campaign_id, role) values (${other.userId}, ${campaign.id}, 'reviewer')`
  expect(await saveFace(other, slug, typed)).toBe('not-permitted')
  expect(await uploadFacePicture(other, slug, 'logo', [photo])).toBe('not-permitted')
  expect(await findDeskFace(other, slug)).toBeNull()
  await closeCampaign(organizer, slug)
  expect(await saveFace(organizer, slug, typed)).toBe('already-closed')
  expect(await uploadFacePicture(organizer, slug, 'picture', [photo])).toBe('already-closed')
  expect(await removeFacePicture(organizer, slug, 'picture')).toBe('already-closed')
})

test('a logo is shown beside the name and never without it; each picture has an address of its own and goes', async () => {
  const { organizer, slug, campaign } = await start('pictured')
  for (const use of ['logo', 'picture'] as const)
    expect(await uploadFacePicture(organizer, slug, use, [photo])).toBe('done')
  expect((await findCampaign(slug))!.face).toMatchObject({
    logo: null,
    picture: { width: 1200, height: 630 },
  })
  await saveFace(organizer, slug, { ink: '', coalition: 'Invented Coalition' })
  const { logo, picture } = (await findCampaign(slug))!.face!
  expect((await findFaceImage(slug, logo!.file))!.type).toBe('image/webp')
  expect((await findFaceImage(slug, picture!.file))!.type).toBe('image/jpeg')
  expect(await findFaceImage('own-face', picture!.file)).toBeNull()
  expect(await findFaceImage(slug, logo!.file.replace('.webp', '.jpg'))).toBeNull()
  for (let time = 0; time < 2; time += 1)
    expect(await removeFacePicture(organizer, slug, 'picture')).toBe('done')
  expect(await findFaceImage(slug, picture!.file)).toBeNull()
  expect(await events(campaign.id)).toEqual([
    'face-logo-saved',
    'face-picture-saved',
    'face-name-saved',
    'face-picture-removed',
  ])
  await uploadFacePicture(organizer, slug, 'logo', [photo])
  const [stored] = await sql()<{ rows: number }[]>`
    select count(*)::int as rows from face_pictures where campaign_id = ${campaign.id}`
  expect(stored!.rows).toBe(1)
})

test('a picture for sharing has its size whatever comes, few bytes, nothing of the file; and strangers’ tricks end in a refusal', async () => {
  const raw = Buffer.alloc(1300 * 700 * 3)
  for (let at = 0, seed = 7; at < raw.length; at += 1)
    raw[at] = (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) >> 16
  const noise = await sharp(raw, { raw: { width: 1300, height: 700, channels: 3 } })
    .png()
    .toBuffer()
  const small = await plain(300, 200)
    .withExif({ IFD0: { Copyright: 'Somebody' } })
    .webp()
    .toBuffer()
  for (const bytes of [photo, noise, small]) {
    const shared = await encodeShared(bytes)
    if (typeof shared === 'string') throw new Error(shared)
    expect(await sharp(shared.image).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
    expect(shared.image.length).toBeLessThanOrEqual(300 * 1024)
    expect(shared.image.includes('Somebody')).toBe(false)
  }
  const turned = await plain(400, 800).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  expect(await encodeShared(turned)).toMatchObject({ fromWidth: 800, fromHeight: 400 })
  const mark = (alpha: number) =>
    sharp({ create: { width: 1200, height: 630, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .composite([
        {
          input: {
            create: { width: 300, height: 300, channels: 4, background: { r: 255, g: 255, b: 255, alpha } },
          },
        },
      ])
      .png()
      .toBuffer()
  expect(await encodeShared(await mark(0))).toBe('logo-empty')
  const white = await encodeShared(await mark(1))
  if (typeof white === 'string') throw new Error(white)
  expect((await sharp(white.image).raw().toBuffer())[0]).toBeLessThan(40)
  expect(await encodeShared(await plain(1200, 630).greyscale().png().toBuffer())).toMatchObject({
    width: 1200,
  })
  expect(await encodeShared(Buffer.alloc(SHARED_LIMITS.bytes + 1))).toBe('logo-too-large')
  expect(await encodeShared(await plain(4097, 300).png().toBuffer())).toBe('logo-too-many-pixels')
  expect(await encodeShared(await plain(300, 199).png().toBuffer())).toBe('logo-too-small')
  expect(await encodeShared(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('logo-svg')
  expect(await encodeShared(await plain(300, 300).gif().toBuffer())).toBe('logo-kind')
  expect(await encodeShared(photo.subarray(0, 500))).toBe('logo-unreadable')
})
