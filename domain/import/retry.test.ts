import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { startImport } from './start-import'
import { deleteFile, dropArriving, keepArrived, storeArriving } from './stored-file'
import { check, look, SOURCE } from '@/testing/import'
import { named, tooLong, workbook } from '@/testing/xlsx'
import { workOnImports } from './work'

useTestDatabase()

/** What a moment's overload does to the reader, a file that takes too much does always. */
async function swap(id: string, campaignId: string, bytes: Buffer): Promise<void> {
  await deleteFile(sql(), id)
  await storeArriving(await findDataKey(campaignId), id, [bytes], () => {})
  await keepArrived(sql(), id)
  await dropArriving(id)
}

const after = (hours: number) => workOnImports(undefined, () => new Date(Date.now() + hours * 3_600_000))

test('an import under way outlives hours in which its file takes too much to read', async () => {
  const organizer = await makeOrganizer()
  const { slug, id: campaignId } = await makeCampaign(organizer, 'retried')
  const file = workbook(named('Alpha Society'))
  const { id } = await check(organizer, slug, file)
  await startImport(organizer, slug, id, SOURCE)
  await swap(id, campaignId, tooLong())
  await expect(after(1)).rejects.toThrow('could not be read for now')
  expect(await look(organizer, slug, id)).toMatchObject({ step: 'importing', progress: 0 })
  await swap(id, campaignId, file)
  await after(2)
  expect(await look(organizer, slug, id)).toMatchObject({ step: 'finished', counts: { added: 1 } })
})

test('an import whose file cannot be read for a day ends', async () => {
  const organizer = await makeOrganizer('other@example.org')
  const { slug, id: campaignId } = await makeCampaign(organizer, 'ended')
  const { id } = await check(organizer, slug, workbook(named('Alpha Society')))
  await startImport(organizer, slug, id, SOURCE)
  await swap(id, campaignId, tooLong())
  await after(25)
  expect(await look(organizer, slug, id)).toMatchObject({ step: 'cancelled' })
})
