import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { closeDatabase, sql } from '@/db/client'
import { readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { expectTrueTotals, newestMail, startCampaign, type TestCampaign } from '@/testing/signer'
import { openWay } from '@/testing/way'
import { confirmSignature } from './confirm'
import { confirmSubmitted } from './confirm-submitted'
import { findSubmission } from '@/domain/signature/rights/submission-page'
import { signLetter } from './sign'

// Whoever signs or confirms while the database is away is held; what was done is told, and done once.

useTestDatabase()
/** An answer with these words is lost on its way, once, with its connection: what it tells of has been done. */
let lost: string | null = null
const address = new URL(process.env.DATABASE_URL!)
const way = await openWay(Number(address.port), (bytes) => {
  if (lost === null || !bytes.includes(lost)) return undefined
  lost = null
  return 'cut'
})
address.port = String(way.port)
process.env.DATABASE_URL = address.href
afterEach(() => void (lost = null))
afterAll(async () => {
  await closeDatabase()
  await way.stop()
})

const sign = async (campaign: TestCampaign, email: string, sender = '198.51.100.7') =>
  signLetter(campaign.slug, submissionOf(campaign.edition, { email }), randomBytes(32), sender)
const stored = async ({ id }: TestCampaign) => {
  const [counts] = await sql()<Record<'signatures' | 'pages' | 'links', number>[]>`
    select (select count(*)::int from signatures where campaign_id = ${id}) as signatures,
      (select count(*)::int from tokens where campaign_id = ${id} and purpose = 'submission') as pages,
      (select count(*)::int from tokens where campaign_id = ${id} and purpose = 'confirm') as links`
  return { ...counts, mails: (await readOutbox(id)).length }
}
const ONE = { signatures: 1, pages: 1, links: 1, mails: 1 }
const signedPage = async (campaign: TestCampaign, email: string) => {
  const signed = await sign(campaign, email)
  if (typeof signed === 'string' || !('submissionToken' in signed)) throw new Error(JSON.stringify(signed))
  return signed.submissionToken
}

test('who signs while the database is away is held until it is back, and stored once', async () => {
  const campaign = await startCampaign('held')
  await way.stop()
  const signing = Array.from({ length: 20 }, (_, index) => sign(campaign, `held-${index}@example.net`))
  await pause(1_500)
  await way.start()
  expect(await Promise.all(signing)).toEqual(signing.map(() => expect.objectContaining({ mailAfter: null })))
  expect(await stored(campaign)).toEqual({ signatures: 20, pages: 20, links: 20, mails: 20 })
})

test('of a signature whose answer was lost nothing is written twice, and its page knows it', async () => {
  const campaign = await startCampaign('lost')
  lost = 'INSERT 0 1'
  // Asked for by nobody else here: the read of the letter answers with SELECT.
  const token = await signedPage(campaign, 'lost@example.net')
  expect(lost).toBeNull()
  expect(await stored(campaign)).toEqual(ONE)
  expect(await findSubmission(token)).not.toBeNull()
  const { code } = await newestMail(campaign)
  expect(await confirmSubmitted(token, code!)).toEqual({ signatureToken: expect.any(String) })
})

test('of a confirmation whose answer was lost nothing is done twice', async () => {
  const campaign = await startCampaign('lost-confirming')
  await signedPage(campaign, 'confirmed@example.net')
  const { token } = await newestMail(campaign)
  lost = 'COMMIT'
  expect(await confirmSignature(token)).toEqual({ signatureToken: expect.any(String) })
  expect(lost).toBeNull()
  const mails = (await readOutbox(campaign.id)).map(({ template }) => template)
  expect(mails).toEqual(['confirm', 'confirmed'])
  await expectTrueTotals(campaign)
  const [numbers] = await sql()`select last from numbers where campaign_id = ${campaign.id}`
  expect(numbers).toEqual({ last: 1 })
})

test('who has waited ten seconds is told, and of too many at once the rest at once; nothing was stored', async () => {
  const campaign = await startCampaign('away-for-long')
  await way.stop()
  const begun = performance.now()
  const took = await Promise.all(
    Array.from({ length: 1_300 }, async (_, index) => {
      // A hundred of them from one network, which has sixty places.
      const sender = index < 100 ? '198.51.100.7' : `2001:db8:0:${(index % 40).toString(16)}::1`
      await expect(sign(campaign, `away-${index}@example.net`, sender)).rejects.toThrow()
      return performance.now() - begun
    }),
  )
  await way.start()
  const atOnce = took.map((milliseconds) => milliseconds < 9_900)
  expect(atOnce.filter(Boolean)).toHaveLength(300)
  expect(atOnce.slice(0, 100).filter(Boolean)).toHaveLength(40)
  expect(Math.max(...took)).toBeLessThan(25_000)
  expect(await stored(campaign)).toEqual({ signatures: 0, pages: 0, links: 0, mails: 0 })
})
