import { beforeEach, expect, test } from 'vitest'
import { type Client, sql } from '@/db/client'
import { launchNow } from '@/domain/campaign/set-launch'
import { undoImport } from '@/domain/import/undo-import'
import { workOnImports } from '@/domain/import/work'
import { lockSettling } from '@/domain/proof/lock-settling'
import { findDataKey } from '@/domain/seal/data-key'
import type { DataKey } from '@/domain/seal/seal'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { addProof } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { listSignedLetters } from '@/domain/signature/list/of-organization'
import { findRecords } from '@/domain/signature/find-records'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { importFile } from '@/testing/import'
import {
  check,
  ORGANIZATION,
  signedAndChecked as signed,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { collected, startCollecting } from '@/testing/collecting'
import { recordOf } from './record'

useTestDatabase()
let campaigns = 0
const campaign = () => startCampaign(`record-${(campaigns += 1)}`)
beforeEach(async () => void (await sql()`delete from limits`))

/** By an officer whose mailbox says nothing of the organization, so that name and country decide. */
const signedAndChecked = (at: TestCampaign, changed: Parameters<typeof signed>[1] = {}) =>
  signed(at, { email: 'officer@gmail.com', ...changed })

const records = async () =>
  sql()<{ slug: string; name: string }[]>`select slug, name from organizations order by slug`
const recordIn = async ({ id }: TestCampaign) => {
  const [row] = await sql()<{ record: string }[]>`select record from signatories where campaign_id = ${id}`
  return row?.record
}
const lettersOf = async (slug: string) => (await listSignedLetters(slug)).map((one) => one.campaign.slug)

test('an organization has a page while it is on a list, with every letter it signed, and none afterwards', async () => {
  const [one, two] = [await campaign(), await campaign()]
  const first = await signedAndChecked(one)
  const slug = (await recordIn(one))!
  expect(slug).toMatch(/^invented-society-[a-z2-7]{16}$/)
  const second = await signedAndChecked(two)
  expect(await lettersOf(slug)).toEqual([two.slug, one.slug])
  await withdrawSignature(first)
  expect(await lettersOf(slug)).toEqual([two.slug])
  await eraseSignature(second)
  expect(await lettersOf(slug)).toEqual([])
  expect(await records()).toEqual([])
})

test('whoever comes back has the same address again, and no other organization can get it', async () => {
  const one = await campaign()
  const own = await signedAndChecked(one)
  const slug = await recordIn(one)
  await withdrawSignature(own)
  const again = await campaign()
  const back = await signedAndChecked(again)
  expect(await recordIn(again)).toBe(slug)
  const other = await campaign()
  const namesake = await signedAndChecked(other, { country: 'FR' })
  expect(await recordIn(other)).not.toBe(slug)
  for (const one of [back, namesake]) await eraseSignature(one)
})

test('what is taken off the list, or loses its check by another name, loses its page at once', async () => {
  const [one, two] = [await campaign(), await campaign()]
  await signedAndChecked(one)
  const [row1] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${one.id}`
  await takeBackCheck(await makeOrganizer(), one.slug, row1!.id)
  expect(await records()).toEqual([])
  const own = await signedAndChecked(two)
  await correctSignature(own, { organization: 'Another Society' })
  expect(await records()).toEqual([])
})

test('another country is another organization of the same name, also when it is corrected on the list', async () => {
  const one = await campaign()
  const own = await signedAndChecked(one)
  const before = await recordIn(one)
  await correctSignature(own, { country: 'FR' })
  expect(await recordIn(one)).not.toBe(before)
  expect(await records()).toHaveLength(1)
  await eraseSignature(own)
})

test('an import makes the same records, an undo takes them away, and what an older version listed finds them later', async () => {
  const [one, two] = [await campaign(), await campaign()]
  const organizer = await makeOrganizer()
  await signedAndChecked(one, { organization: 'Reed Club', country: 'FR' })
  const file = 'name,country\nReed Club,France\nReed Club of Europe,Europe\nجمعية الجسور,تونس\n'
  const { id } = await importFile(organizer, two.slug, file)
  expect(await records()).toHaveLength(3)
  expect(await lettersOf((await recordIn(one))!)).toEqual([two.slug, one.slug])
  const before = await records()
  await sql()`update signatories set record = null`
  await sql()`delete from organizations`
  expect(await findRecords()).toBe(4)
  expect(await findRecords()).toBe(0)
  expect(await records()).toEqual(before)
  await undoImport(organizer, two.slug, id)
  await workOnImports()
  expect(await records()).toEqual([{ slug: await recordIn(one), name: 'Reed Club' }])
})

test('a letter that is not launched yet is on no organization’s page', async () => {
  const one = await campaign()
  await signedAndChecked(one, { organization: 'Early Birds' })
  const slug = (await recordIn(one))!
  await sql()`update campaigns set collects_first = true, launched_at = null where id = ${one.id}`
  expect(await lettersOf(slug)).toEqual([])
  await sql()`update campaigns set launched_at = now() where id = ${one.id}`
  expect(await lettersOf(slug)).toEqual([one.slug])
})

test('an organization that joins while another one leaves keeps its record', async () => {
  const list = await Promise.all([...Array(6)].map(campaign))
  const owns = []
  for (const one of list) owns.push(await signedAndChecked(one, { organization: 'Busy Society' }))
  const joining = await campaign()
  await Promise.all([
    ...owns.map((own) => withdrawSignature(own)),
    signedAndChecked(joining, { organization: 'Busy Society' }),
  ])
  const slug = (await recordIn(joining))!
  expect(await lettersOf(slug)).toEqual([joining.slug])
  expect((await records()).map((one) => one.slug)).toContain(slug)
})

test('who is listed already moves to the record of a domain when it is proven, and away when it lapses', async () => {
  const one = await campaign()
  const own = await signedAndChecked(one, { organization: 'Moving Society' })
  const before = await recordIn(one)
  const [row] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${one.id}`
  const settle = (change: (tx: Client, key: DataKey) => Promise<unknown>) =>
    sql().begin(async (tx) => {
      await change(tx, await findDataKey(one.id, tx))
      return settleOrganization(tx, (await lockSettling(tx, row!.id))!, new Date())
    })
  const proven = { signatureId: row!.id, method: 'dns', domain: 'moving.example', value: 'token' } as const
  expect(await settle((tx, key) => addProof(tx, key, proven, new Date()))).toBe('listed')
  const after = (await recordIn(one))!
  expect(after).toBe(recordOf('domain moving.example', 'Moving Society').slug)
  expect((await records()).map(({ slug }) => slug)).not.toContain(before)
  await settle(
    (tx) => tx`update proofs set lapsed_at = now() where signature_id = ${row!.id} and method = 'dns'`,
  )
  expect(await recordIn(one)).toBe(before)
  expect((await records()).map(({ slug }) => slug)).not.toContain(after)
  await eraseSignature(own)
})

test('a launch joins the records of those it lists, and only then they have a page', async () => {
  const listed = await campaign()
  await signedAndChecked(listed, { organization: 'Launched Society' })
  const collecting = await startCollecting('record-launch')
  await collected(collecting, {
    ...ORGANIZATION,
    email: 'officer@gmail.com',
    organization: 'Launched Society',
  })
  await check(collecting)
  const slug = (await recordIn(listed))!
  expect(await lettersOf(slug)).toEqual([listed.slug])
  expect(await launchNow(await makeOrganizer(), collecting.slug)).toBe('done')
  expect(await launchDueCampaigns()).toBe(1)
  expect(await lettersOf(slug)).toEqual([collecting.slug, listed.slug])
})
