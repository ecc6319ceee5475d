import { expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { besideTransaction } from '@/db/one-connection'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { signed, startCampaign } from '@/testing/signer'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { startImport } from './start-import'
import { check, importFile, SOURCE } from '@/testing/import'
import { undoImport } from './undo-import'
import { workOnImports } from './work'

// Several rows of totals are locked in one order, whoever does it: two that cross never wait for each other.

useTestDatabase()

const COUNTRIES = [
  'PT',
  'AT',
  'ZW',
  'DE',
  'FR',
  'IT',
  'ES',
  'BE',
  'NL',
  'PL',
  'SE',
  'NO',
  'FI',
  'DK',
  'IE',
  'GR',
]
const fileOf = (name: string) =>
  `name,country\n${COUNTRIES.map((code) => `${name} of ${code},${code}`).join('\n')}\n`

/** Countries whose totals nobody holds, while somebody holds those of one country and the work waits for them. */
async function freeWhile(campaignId: string, held: string, work: () => Promise<unknown>): Promise<string[]> {
  let working: Promise<unknown> | undefined
  const free = await sql().begin(async (tx) => {
    await tx`select from totals where campaign_id = ${campaignId} and country = ${held} for update`
    working = besideTransaction(work)
    // Not over this transaction, which would see the same activity each time.
    const waiting = () =>
      besideTransaction(
        () =>
          sql()`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 45_000 })
    return tx<{ country: string }[]>`
      select country from totals where campaign_id = ${campaignId} and country <> ${held} for update skip locked`
  })
  await working
  return free.map(({ country }) => country)
}

test('an import and its undoing hold all totals before the last one', async () => {
  const organizer = await makeOrganizer()
  const { id: campaignId } = await makeCampaign(organizer, 'order')
  await importFile(organizer, 'order', fileOf('Society'))
  const { id } = await check(organizer, 'order', fileOf('Club'))
  await startImport(organizer, 'order', id, SOURCE)
  expect(await freeWhile(campaignId, 'ZW', () => workOnImports())).toEqual([])
  await undoImport(organizer, 'order', id)
  expect(await freeWhile(campaignId, 'ZW', () => workOnImports())).toEqual([])
})

test('a correction holds no totals while it waits for earlier ones', async () => {
  const campaign = await startCampaign('correction')
  await signed(campaign, { country: 'AT', email: 'neighbor@example.net' })
  const own = await signed(campaign, { country: 'PT' })
  expect(await freeWhile(campaign.id, 'AT', () => correctSignature(own, { country: 'AT' }))).toEqual(['PT'])
})
