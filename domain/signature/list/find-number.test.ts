import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { startCampaign } from '@/testing/signer'
import { findNumber } from './find-number'
import { listSignatories } from './queries'

useTestDatabase()

const ROWS = 5_000
let campaignId: string

beforeAll(async () => {
  campaignId = (await startCampaign('numbered')).id
  await sql().begin(async (tx) => {
    await tx`set local session_replication_role = replica` // the private records are not what is read here
    await tx`
      insert into signatories (signature_id, campaign_id, number, kind, name, organization, folded, published_at)
      select gen_random_uuid(), ${campaignId}, n, case when n % 10 = 0 then 'organization' else 'person' end,
        case when n % 10 <> 0 then 'Invented Person ' || n end, case when n % 10 = 0 then 'Example Society ' || n end,
        'x', now()
      from generate_series(1, ${ROWS}) n where n <> 77`
  })
})

test.each([1, 10, 20, 199, 210, 4_990, 4_999, 5_000])(
  'number %i is on the page that is opened for it, among others',
  async (number) => {
    const cursor = await findNumber(campaignId, number)
    expect(cursor).not.toBeUndefined()
    const { items } = await listSignatories(campaignId, {}, cursor!, 100)
    const place = items.findIndex((item) => item.number === number)
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThanOrEqual(20)
  },
)

test.each([77, 0, ROWS + 1, 999_999_999])('number %i has no line', async (number) => {
  expect(await findNumber(campaignId, number)).toBeUndefined()
})

test('a number of another letter is none of this one', async () => {
  const { id } = await startCampaign('numbered-too')
  expect(await findNumber(id, 1)).toBeUndefined()
})
