import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findCampaign } from '@/domain/campaign/queries'
import { saveCategories } from '@/domain/campaign/save-categories'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { listSignatories } from '@/domain/signature/list/queries'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { findOwnData } from '@/domain/signature/rights/own-data'
import { findSigner } from '@/domain/signature/rights/find-signer'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { check, ORGANIZATION, signed, startCampaign } from '@/testing/signer'
import { findLogoImage, findLogos, findOwnLogos } from './queries'
import { removeLogo, uploadLogo } from './upload-logo'
import { removeOwnLogo, uploadOwnLogo } from './upload-own-logo'

useTestDatabase()

const picture = await sharp({ create: { width: 200, height: 80, channels: 3, background: '#0a28c8' } })
  .png()
  .toBuffer()
const upload = (alt = '') => ({ alt, bytes: [picture] })

/** An open campaign that wants logos, and an organization's officer who confirmed. */
async function start(slug: string) {
  const campaign = await startCampaign(slug)
  const organizer = await makeOrganizer()
  await saveCategories(organizer, slug, { kinds: 'both', logos: true, categories: [] })
  const token = await signed(campaign, ORGANIZATION)
  const [row] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  return { campaign, organizer, token, id: row!.id, slug }
}

async function shown(slug: string) {
  const campaign = (await findCampaign(slug))!
  const { items } = await listSignatories(campaign.id, {}, null, 10)
  const [logo] = [...(await findLogos(campaign, items)).values()]
  const file = logo?.address.split('/').at(-1)
  return { logo, image: file ? await findLogoImage(slug, file) : null, file }
}

test('an officer’s logo is shown once the organization is on the list, and goes when it withdraws', async () => {
  const { campaign, token, slug, id } = await start('officer')
  expect(await findSigner(token)).toBe(id)
  expect(await uploadOwnLogo(token, upload('A blue bridge'))).toBe('done')
  expect((await findOwnLogos(campaign.id, [id])).get(id)).toMatchObject({ alt: 'A blue bridge', width: 200 })
  const [kept] = await sql()<{ hash: Buffer }[]>`select hash from logos`
  const file = `${kept!.hash.toString('hex')}.webp`
  expect(await findLogoImage(slug, file)).toBeNull()
  await check(campaign)
  const listed = await shown(slug)
  expect(listed.logo).toMatchObject({ alt: 'A blue bridge', width: 200, height: 80, plate: 'light' })
  expect(listed.image!.subarray(8, 12).toString()).toBe('WEBP')
  expect(await withdrawSignature(token)).toBe('done')
  expect(await findLogoImage(slug, file)).toBeNull()
  expect(await uploadOwnLogo(token, upload())).toBe('not-possible')
})

test('what it shows may be said anew without a file; without words it is the organization’s name', async () => {
  const { campaign, token, slug } = await start('said-anew')
  expect(await uploadOwnLogo(token, { alt: 'A', bytes: null })).toBe('logo-missing')
  await uploadOwnLogo(token, upload('A bridge'))
  await check(campaign)
  const before = await shown(slug)
  expect(await uploadOwnLogo(token, { alt: '', bytes: null })).toBe('done')
  const after = await shown(slug)
  expect(after.logo!.alt).toBe('Invented Society')
  expect(after.file).toBe(before.file)
  expect(await uploadOwnLogo(token, upload('x'.repeat(201)))).toBe('logo-alt')
  expect(await uploadOwnLogo(token, { ...upload(), alt: null })).toBe('logo-alt')
})

test('an organizer adds and removes a logo, a viewer and another team do not', async () => {
  const { campaign, organizer, token, slug, id } = await start('organizer')
  await check(campaign)
  expect(await uploadLogo(organizer, slug, id, upload())).toBe('done')
  expect((await shown(slug)).logo).toBeDefined()
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await uploadLogo(stranger, slug, id, upload())).toBe('campaign-unknown')
  expect(await removeLogo(stranger, slug, id)).toBe('campaign-unknown')
  expect(await uploadLogo(organizer, slug, campaign.id, upload())).toBe('signature-unknown')
  await uploadOwnLogo(token, upload('From the officer'))
  expect(await removeLogo(organizer, slug, id)).toBe('done')
  expect((await shown(slug)).logo).toBeUndefined()
  expect(await removeLogo(organizer, slug, id)).toBe('done')
  const events =
    await sql()`select kind from events where signature_id = ${id} and kind like 'logo-%' order by id`
  expect(events.map(({ kind }) => kind)).toEqual(['logo-added', 'logo-added', 'logo-removed'])
})

test('off the list, or in a campaign that no longer wants logos, none is given out', async () => {
  const { campaign, organizer, token, slug, id } = await start('off')
  await uploadOwnLogo(token, upload())
  await check(campaign)
  const { file } = await shown(slug)
  await saveCategories(organizer, slug, { kinds: 'both', logos: false, categories: [] })
  expect(await shown(slug)).toMatchObject({ logo: undefined })
  expect(await findLogoImage(slug, file!)).toBeNull()
  expect(await uploadOwnLogo(token, upload())).toBe('logos-off')
  expect(await uploadLogo(organizer, slug, id, upload())).toBe('logos-off')
  // A form that says nothing of logos leaves them as they are.
  await saveCategories(organizer, slug, { kinds: 'both', logos: true, categories: [] })
  await saveCategories(organizer, slug, { kinds: 'both', categories: [] })
  expect((await shown(slug)).file).toBe(file)
  await takeBackCheck(organizer, slug, id)
  expect(await findLogoImage(slug, file!)).toBeNull()
})

test('a logo is sealed, taken away with one’s data, and erased with the signature', async () => {
  const { token, id } = await start('erased')
  await uploadOwnLogo(token, upload('A secret bridge'))
  const [row] = await sql()<
    { image: Buffer; alt: Buffer }[]
  >`select image, alt from logos where signature_id = ${id}`
  expect(row!.image.includes('WEBP')).toBe(false)
  expect(row!.alt.includes('secret')).toBe(false)
  expect(await findOwnData(token)).toMatchObject({ logo: { shows: 'A secret bridge', type: 'image/webp' } })
  expect(await eraseSignature(token)).toMatchObject({ language: 'en' })
  expect(await sql()`select from logos where signature_id = ${id}`).toHaveLength(0)
})

test('people have no logo, an unknown link has nothing, and removing twice is one removal', async () => {
  const { campaign, token } = await start('people')
  const person = await signed(campaign, { email: 'person@example.net' })
  expect(await uploadOwnLogo(person, upload())).toBe('not-possible')
  expect(await uploadOwnLogo('x'.repeat(43), upload())).toBe('link-unknown')
  expect(await findSigner('x'.repeat(43))).toBeNull()
  await uploadOwnLogo(token, upload())
  expect(await removeOwnLogo(token)).toBe('done')
  expect(await removeOwnLogo(token)).toBe('done')
})
