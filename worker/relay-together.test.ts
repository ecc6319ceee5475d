import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { besideTransaction } from '@/db/one-connection'
import { bindBatch } from '@/domain/mail/batch'
import { claimBatch, claimMails } from '@/domain/mail/claim'
import { setLogLevel } from '@/log'
import { useTestDatabase } from '@/testing/database'
import { makeDue, putCampaign, putMail, putSignature, readMail } from '@/testing/outbox'
import { idOf, useRelay } from '@/testing/relay'
import { relayMail } from './relay-mail'

useTestDatabase()
setLogLevel('silent')

const relay = useRelay()

async function put(count: number, to = (at: number) => `signer-${at}@example.org`): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) ids.push(await putMail({ campaignId: relay.campaignId, to: to(at) }))
  return ids
}

/** As often as it takes until nothing waits, with every pause over at once. */
async function relayUntilDone(): Promise<void> {
  for (let pass = 0; pass < 40; pass += 1) {
    if ((await relayMail()) === 0) return
    await makeDue()
  }
  throw new Error('Something is still waiting')
}

const keys = () => relay.standIn.requests.map(({ path, idempotencyKey }) => ({ path, idempotencyKey }))

async function expectEachOnce(ids: string[]): Promise<void> {
  expect(relay.standIn.mails.map(idOf).sort()).toEqual([...ids].sort())
  for (const id of ids) expect(await readMail(id)).toMatchObject({ sealed: null, sentAt: expect.any(Date) })
}

test('a line of mails leaves in requests of up to 50, each mail under its own tag', async () => {
  const ids = await put(130)
  await relayUntilDone()
  expect(keys().map(({ path }) => path)).toEqual(['/emails/batch', '/emails/batch', '/emails/batch'])
  expect(new Set(keys().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3)
  expect(relay.standIn.mails[0]!.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' })
  await expectEachOnce(ids)
})

test('a few mails go alone, each under its own key', async () => {
  const ids = await put(4)
  await relayUntilDone()
  expect(keys().map(({ path }) => path)).toEqual(ids.map(() => '/emails'))
  expect(keys().map(({ idempotencyKey }) => idempotencyKey)).toEqual(expect.arrayContaining(ids))
})

test.each([['lost-answer'], ['cut'], ['away'], [{ status: 500 }], [{ status: 429, retryAfter: 1 }]] as const)(
  'after %j the same mails go again under the same key, however many came meanwhile',
  async (trouble) => {
    const ids = await put(10)
    relay.standIn.troubles.push(trouble)
    await relayMail()
    const more = await put(10)
    await makeDue()
    await relayUntilDone()
    const [first, second, third] = keys()
    expect(second).toEqual(first)
    expect(third!.idempotencyKey).not.toBe(first!.idempotencyKey)
    expect(keys()).toHaveLength(3)
    await expectEachOnce([...ids, ...more])
  },
)

test.each([['cut'], [{ status: 500 }]] as const)(
  'after %j, with one of the signatures withdrawn and a word changed meanwhile, each of the others gets one mail',
  async (trouble) => {
    const campaign = await putCampaign('First title')
    const signatureId = await putSignature(campaign)
    const gone = await putMail({ campaignId: campaign.id, signatureId })
    const ids: string[] = []
    for (let at = 0; at < 8; at += 1) ids.push(await putMail({ campaignId: campaign.id }))
    relay.standIn.troubles.push(trouble)
    await relayMail()
    await sql()`update signatures set withdrawn_at = now() where id = ${signatureId}`
    await sql()`update editions set title = 'Second title' where id = ${campaign.editionId}`
    await makeDue()
    await relayUntilDone()
    expect(new Set(keys().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(await readMail(gone)).toMatchObject({ lastFault: 'dropped', sealed: null })
    // Taken with the first request, its mail is on its way.
    expect(relay.standIn.mails.map(idOf).sort()).toEqual((trouble === 'cut' ? [...ids, gone] : ids).sort())
    for (const id of ids) expect(await readMail(id)).toMatchObject({ sealed: null, sentAt: expect.any(Date) })
  },
)

test('what the provider refuses of a request is refused alone, and the others have left', async () => {
  const ids = await put(10, (at) => (at === 3 ? 'signer@x' : `signer-${at}@example.org`))
  await relayUntilDone()
  const bad = ids.splice(3, 1)[0]!
  expect(await readMail(bad)).toMatchObject({
    lastFault: 'resend-422',
    failedAt: expect.any(Date),
    sealed: null,
  })
  expect(keys()).toEqual([
    { path: '/emails/batch', idempotencyKey: expect.any(String) },
    { path: '/emails', idempotencyKey: bad },
  ])
  await expectEachOnce(ids)
})

test('a request that is refused as a whole falls apart into its mails, each under its own key', async () => {
  const ids = await put(10)
  relay.standIn.troubles.push('refuse-batch')
  await relayUntilDone()
  expect(keys().map(({ path }) => path)).toEqual(['/emails/batch', ...ids.map(() => '/emails')])
  await expectEachOnce(ids)
})

test('a mail that went alone with an unknown end never joins others', async () => {
  const [alone] = await put(1)
  relay.standIn.troubles.push('cut')
  await relayMail()
  const ids = await put(10)
  await makeDue()
  await relayUntilDone()
  expect(keys().filter(({ idempotencyKey }) => idempotencyKey === alone)).toHaveLength(2)
  await expectEachOnce([alone!, ...ids])
})

test('mails that a killed worker had bound leave together, under the key that it may have used', async () => {
  const ids = await put(6)
  const batch = crypto.randomUUID()
  await bindBatch(batch, await claimMails(100))
  await makeDue()
  await relayUntilDone()
  expect(keys()).toEqual([{ path: '/emails/batch', idempotencyKey: batch }])
  await expectEachOnce(ids)
})

test('a batch is claimed whole, by one worker, and not while somebody holds one of its mails', async () => {
  const ids = await put(50)
  await bindBatch(crypto.randomUUID(), await claimMails(100))
  await makeDue()
  await sql().begin(async (tx) => {
    await tx`select from outbox where id = ${ids[7]!} for update`
    expect(await besideTransaction(() => claimBatch())).toEqual([])
  })
  const claims = await Promise.all(Array.from({ length: 8 }, () => claimBatch()))
  const whole = claims.filter((mails) => mails.length > 0)
  expect(whole.length).toBeLessThanOrEqual(1)
  const mails = whole[0] ?? (await claimBatch())
  expect(mails.map(({ id }) => id)).toEqual([...ids].sort())
  expect(await claimMails(100)).toEqual([])
})

test('a relay that is stopped gives a whole batch back', async () => {
  const ids = await put(6)
  const batch = crypto.randomUUID()
  await bindBatch(batch, await claimMails(100))
  await makeDue()
  await relayMail(AbortSignal.abort())
  expect(relay.standIn.requests).toEqual([])
  await relayUntilDone()
  expect(keys()).toEqual([{ path: '/emails/batch', idempotencyKey: batch }])
  await expectEachOnce(ids)
})
