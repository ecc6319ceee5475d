import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { closeCampaign } from '@/domain/campaign/close-campaign'
import { findCampaign } from '@/domain/campaign/queries'
import { uploadImport } from '@/domain/import/upload-import'
import { changeShowing } from '@/domain/signature/rights/change-showing'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { buildCheaply, delivered, NOW, prepared, workCheaply } from '@/testing/delivery'
import { letMailsPass, signed, signedAndChecked, type TestCampaign } from '@/testing/signer'
import { buildFrozen } from './build-frozen'
import { cancelDelivery } from './cancel-delivery'
import { deliver } from './deliver'
import { type DeskDelivery, findDelivery } from './desk-queries'
import { prepareDelivery } from './prepare-delivery'
import { findGivenFile, listDeliveryFiles, readFileParts } from './files'
import { findFinalDelivery, listRevisions } from './queries'
import { workOnDeliveries } from './work'

// A list that is frozen, handed over, and revised when names leave it.

useTestDatabase()

let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
})

let emails = 0
/** A person of this name, who is on the list. @returns the token of the own page */
async function person(campaign: TestCampaign, name: string, listed = true): Promise<string> {
  await letMailsPass()
  return signed(campaign, { name, listed, email: `signer-${(emails += 1)}@example.net` })
}

async function read(campaign: TestCampaign, number: number, name = 'signatories.csv'): Promise<string> {
  const file = await findGivenFile(campaign.id, number, name)
  if (typeof file === 'string') return file
  const parts: Uint8Array[] = []
  for await (const part of readFileParts(file)) parts.push(part)
  return Buffer.concat(parts).toString()
}

const row = async (id: string) => (await sql()`select * from deliveries where id = ${id}`)[0]!

test('who is on the list at the cut-off is delivered, organizations first, each by name; who came later is not', async () => {
  const campaign = await makeCampaign(organizer, 'first')
  for (const name of ['Zoë Invented', 'Ábel Invented', 'Adam Invented']) await person(campaign, name)
  await signedAndChecked(campaign)
  await person(campaign, 'Only Counted', false)
  const id = await prepared(organizer, 'first', { recipient: 'The council', note: 'With thanks.' })
  await person(campaign, 'Late Invented')
  expect(await deliver(organizer, 'first', id)).toBe('done')
  expect(await read(campaign, 1)).toBe(
    'name\r\nInvented Society\r\nÁbel Invented\r\nAdam Invented\r\nZoë Invented\r\n',
  )
  expect(await findFinalDelivery(campaign.id, 1)).toMatchObject({
    ...{ id, number: 1, revision: 1, leaving: 0, recipient: 'The council', note: 'With thanks.' },
    counts: { people: 3, organizations: 1, unlisted: 1, countries: [{ people: 3, organizations: 1 }] },
  })
  const events = await sql()`select kind from events where kind like 'delivery-%' order by id`
  expect(events.map(({ kind }) => kind)).toEqual(['delivery-asked', 'delivery-built', 'delivery-final'])
})

test('two who prepare at once get one delivery; a cancelled one gives its number back and leaves no name', async () => {
  const campaign = await makeCampaign(organizer, 'twice')
  await person(campaign, 'Anna Invented')
  const asked = await Promise.all([1, 2, 3].map(() => prepareDelivery(organizer, 'twice', NOW)))
  expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(1)
  const [{ id }] = asked as [{ id: string }]
  const other = { ...NOW, recipient: 'The river board' }
  expect(await prepareDelivery(organizer, 'twice', other)).toBe('delivery-begun')
  expect(await prepareDelivery(organizer, 'twice', { ...NOW, note: ' ' })).toEqual({ id })
  expect(await deliver(organizer, 'twice', id)).toBe('not-built')
  await workCheaply()
  expect(await cancelDelivery(organizer, 'twice', id)).toBe('done')
  expect(await cancelDelivery(organizer, 'twice', id)).toBe('done')
  expect(await deliver(organizer, 'twice', id)).toBe('cancelled-already')
  expect(await sql()`select from delivered_signatories where delivery_id = ${id}`).toHaveLength(0)
  expect(await listDeliveryFiles(id)).toEqual([])
  const second = await delivered(organizer, 'twice')
  expect(second.number).toBe(1)
  expect(await cancelDelivery(organizer, 'twice', second.id)).toBe('final-already')
  expect(await deliver(organizer, 'twice', second.id)).toBe('done')
  expect((await delivered(organizer, 'twice')).number).toBe(2)
})

test('a name that leaves takes the files with it until the next revision, which says why; the hash of the first stays', async () => {
  const campaign = await makeCampaign(organizer, 'revised')
  const anna = await person(campaign, 'Anna Invented')
  await person(campaign, 'Bert Invented')
  const carl = await person(campaign, 'Carl Invented')
  const dora = await person(campaign, 'Dora Invented')
  const { id } = await delivered(organizer, 'revised')
  await withdrawSignature(anna)
  await changeShowing(carl, 'hide')
  expect(await read(campaign, 1)).toBe('names-left')
  await workCheaply()
  expect(await read(campaign, 1)).toBe('name\r\nBert Invented\r\nDora Invented\r\n')
  await eraseSignature(dora)
  await workCheaply()
  expect(await read(campaign, 1)).toBe('name\r\nBert Invented\r\n')
  expect(await listRevisions(id)).toMatchObject([
    { revision: 1, removed: {}, counts: { people: 4, unlisted: 0 } },
    { revision: 2, removed: { withdrawn: 1, hidden: 1 }, counts: { people: 2, unlisted: 1 } },
    { revision: 3, removed: { withdrawn: 1 }, counts: { people: 1, unlisted: 1 } },
  ])
  const files = await listDeliveryFiles(id)
  expect(files.map(({ revision, name }) => `${revision} ${name}`).toSorted()).toEqual(
    [1, 2, 3].flatMap((revision) => [`${revision} manifest.json`, `${revision} signatories.csv`]),
  )
  const first = files.find(({ revision }) => revision === 1)!
  await expect(readFileParts(first).next()).rejects.toThrow('replaced')
  expect(JSON.parse(await read(campaign, 1, 'manifest.json'))).toMatchObject({
    revision: 3,
    revisions: [
      { revision: 1 },
      { revision: 2, removed: { withdrawn: 1, hidden: 1 } },
      { revision: 3, removed: { withdrawn: 1 }, fingerprint: null },
    ],
  })
})

test('a name that leaves before the delivery is final is just not in it', async () => {
  const campaign = await makeCampaign(organizer, 'before')
  const anna = await person(campaign, 'Anna Invented')
  await person(campaign, 'Bert Invented')
  const id = await prepared(organizer, 'before')
  await withdrawSignature(anna)
  expect(await deliver(organizer, 'before', id)).toBe('names-left')
  await workCheaply()
  expect(await deliver(organizer, 'before', id)).toBe('done')
  expect(await read(campaign, 1)).toBe('name\r\nBert Invented\r\n')
  expect(await listRevisions(id)).toMatchObject([{ revision: 1, removed: {}, counts: { people: 1 } }])
})

test('who leaves while files are made is in no files that are given out', async () => {
  const campaign = await makeCampaign(organizer, 'meanwhile')
  const anna = await person(campaign, 'Anna Invented')
  await person(campaign, 'Bert Invented')
  const asked = await prepareDelivery(organizer, 'meanwhile', NOW)
  const { id } = asked as { id: string }
  await workOnDeliveries(async (one, folder) => {
    const made = await buildFrozen(one, (frozen, rows) => buildCheaply(frozen, rows, folder))
    await withdrawSignature(anna)
    return made
  })
  expect(await deliver(organizer, 'meanwhile', id)).toBe('names-left')
  await workCheaply()
  expect(await deliver(organizer, 'meanwhile', id)).toBe('done')
  expect(await read(campaign, 1)).toBe('name\r\nBert Invented\r\n')
})

test('a build that fails says why by a code, is tried again after a pause, and leaves no file', async () => {
  const campaign = await makeCampaign(organizer, 'failing')
  await person(campaign, 'Anna Invented')
  const { id } = (await prepareDelivery(organizer, 'failing', NOW)) as { id: string }
  await workOnDeliveries(async () => {
    throw Object.assign(new Error('write'), { code: 'ENOSPC' })
  })
  expect(await row(id)).toMatchObject({ fault: 'disk-full', builtAt: null })
  const { nextTryAt } = (await findDelivery(organizer, 'failing', id)) as DeskDelivery
  expect(Math.round((nextTryAt!.getTime() - Date.now()) / 10_000)).toBe(6)
  await workCheaply()
  expect(await row(id)).toMatchObject({ fault: 'disk-full', builtAt: null })
  await sql()`update deliveries set fault_at = now() - interval '2 minutes', asked_at = now() - interval '3 minutes' where id = ${id}`
  await workCheaply()
  expect(await row(id)).toMatchObject({ fault: null, builtAt: expect.any(Date) as Date })
})

test('an empty list can be delivered; nobody is on it', async () => {
  const campaign = await makeCampaign(organizer, 'empty')
  await delivered(organizer, 'empty')
  expect(await read(campaign, 1)).toBe('name\r\n')
})

test('a letter is delivered when it is closed too; an open one goes on and takes imports', async () => {
  const campaign = await makeCampaign(organizer, 'open-still')
  await delivered(organizer, 'open-still')
  expect((await findCampaign(campaign.slug))!.state).toBe('open')
  const file = { name: 'a.csv', bytes: [Buffer.from('name\nA\n')] }
  expect(await uploadImport(organizer, campaign.slug, file)).toMatchObject({
    id: expect.any(String) as string,
  })
  await closeCampaign(organizer, campaign.slug)
  expect((await findCampaign(campaign.slug))!.state).toBe('delivered')
  expect(await uploadImport(organizer, campaign.slug, file)).toBe('campaign-not-importing')
})
