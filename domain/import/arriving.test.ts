import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { FileLook } from './file-kind'
import { purgeImports } from './purge'
import { openFile, storeArriving } from './stored-file'
import { named, workbook } from '@/testing/xlsx'
import { uploadImport } from './upload-import'

useTestDatabase()

const arriving = async () => (await sql()`select from arriving_chunks`).length
const LINE = Buffer.from(`${'Society of Bridges,'.repeat(3000)}\n`)

test('a file is stored while it arrives, and is byte for byte the file that came', async () => {
  const organizer = await makeOrganizer()
  const { slug, id: campaignId } = await makeCampaign(organizer, 'arrives')
  const seen: number[] = []
  async function* slowly() {
    for (let line = 0; line < 60; line += 1) {
      yield LINE
      if (line % 20 === 19) seen.push(await arriving())
    }
  }
  const uploaded = await uploadImport(organizer, slug, { name: 'a.csv', bytes: slowly() })
  if (typeof uploaded === 'string') throw new Error(uploaded)
  expect(seen[1]).toBeGreaterThan(0)
  expect(seen[2]).toBeGreaterThan(seen[1]!)
  expect(await arriving()).toBe(0)
  const kept = await openFile(await findDataKey(campaignId), uploaded.id)
  expect(kept.equals(Buffer.concat(Array.from({ length: 60 }, () => LINE)))).toBe(true)
})

test('of a file that breaks off, or is refused, nothing stays', async () => {
  const organizer = await makeOrganizer()
  const { slug } = await makeCampaign(organizer, 'breaks-off')
  async function* broken() {
    for (let line = 0; line < 40; line += 1) yield LINE
    await wait(1)
    throw new Error('gone')
  }
  await expect(uploadImport(organizer, slug, { name: 'a.csv', bytes: broken() })).rejects.toThrow('gone')
  const pdf = [Buffer.from('%PDF-1.7 '), ...Array.from({ length: 40 }, () => LINE)]
  expect(await uploadImport(organizer, slug, { name: 'a.csv', bytes: pdf })).toBe('file-pdf')
  expect([await arriving(), await sql()`select from imports i join campaigns c on c.id = i.campaign_id
    where c.slug = ${slug}`.then((rows) => rows.length)]).toEqual([0, 0]) // prettier-ignore
})

test('what a killed process left of a file is purged', async () => {
  const { id } = await makeCampaign(await makeOrganizer(), 'left-over')
  await storeArriving(await findDataKey(id), '0198f5f0-0000-7000-8000-000000000001', [LINE], () => {})
  await purgeImports()
  expect(await arriving()).toBe(1)
  await purgeImports(new Date(Date.now() + 2 * 3_600_000))
  expect(await arriving()).toBe(0)
})

test('a workbook is known however it is cut into pieces', () => {
  const bytes = workbook(named('Alpha Society'))
  for (const size of [1, 2, 5, 15, 16, 100, bytes.length]) {
    const look = new FileLook()
    for (let at = 0; at < bytes.length; at += size) look.see(bytes.subarray(at, at + size))
    expect([size, look.kind()]).toEqual([size, 'xlsx'])
  }
})
