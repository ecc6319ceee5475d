import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { useTestDatabase } from '@/testing/database'
import { eventsOf, newestMail, ORGANIZATION, sign, signed, startCampaign } from '@/testing/signer'
import { findNews } from './find-news'
import { getNewsAgain } from './get-news-again'
import { stopNews } from './stop-news'
import { unsubscribeToken } from './unsubscribe-token'

useTestDatabase()

const stateOf = async (token: string) => (await findNews(token))?.state ?? null

/** The token in the mails with news to a signature. */
async function tokenOf(campaignId: string, number = 1): Promise<string> {
  const [row] = await sql()<{ id: string; mailbox: Buffer }[]>`
    select id, email_index as mailbox from signatures where campaign_id = ${campaignId} and number = ${number}`
  return unsubscribeToken(await findDataKey(null), row!.id, row!.mailbox)
}

test('looking changes nothing, stopping and taking it back each do it once, and a link nobody made does nothing', async () => {
  const campaign = await startCampaign('again')
  await signed(campaign, { updates: true })
  const token = await tokenOf(campaign.id)
  for (let look = 0; look < 3; look += 1)
    expect(await findNews(token)).toEqual({ state: 'coming', campaignId: campaign.id, language: 'en' })
  await getNewsAgain(token)
  for (let press = 0; press < 2; press += 1) await stopNews(token)
  expect(await stateOf(token)).toBe('stopped')
  await Promise.all([1, 2, 3].map(() => getNewsAgain(token)))
  expect(await stateOf(token)).toBe('coming')
  expect(await eventsOf(campaign)).toEqual(['signature-confirmed', 'updates-stopped', 'updates-chosen'])
  for (const other of [`${token.slice(0, 24)}AAAA${token.slice(28)}`, 'A'.repeat(43), 'x']) {
    await getNewsAgain(other)
    expect(await findNews(other)).toBeNull()
  }
  // Made for another mailbox.
  expect(await stateOf(`${token.slice(0, 34)}AAAA${token.slice(38)}`)).toBe('moved')
})

test('of two signatures of a mailbox both stop, and the one that the mail was for is enough to hear again', async () => {
  const campaign = await startCampaign('two-of-one')
  const email = 'both@society.example'
  await signed(campaign, { updates: true, email })
  await signed(campaign, { ...ORGANIZATION, updates: true, email })
  const token = await tokenOf(campaign.id, 2)
  await stopNews(token)
  const wanting = async () =>
    (
      await sql()`select number from signatures where campaign_id = ${campaign.id} and updates order by number`
    ).map(({ number }) => number as number)
  expect(await wanting()).toEqual([])
  await getNewsAgain(token)
  expect(await wanting()).toEqual([2])
  expect(await stateOf(await tokenOf(campaign.id, 1))).toBe('coming')
})

test('to who withdrew, erased or never wants mail nothing comes again, and who signed anew chooses anew', async () => {
  const campaign = await startCampaign('left')
  const own = await signed(campaign, { updates: true })
  const token = await tokenOf(campaign.id)
  await withdrawSignature(own)
  await getNewsAgain(token)
  expect(await stateOf(token)).toBe('gone')
  await sql()`update mailings set last_at = now() - interval '1 hour'`
  const anew = await signed(campaign, { updates: false })
  expect(await stateOf(token)).toBe('stopped')
  await eraseSignature(anew)
  await eraseSignature(own)
  expect(await findNews(token)).toEqual({ state: 'gone', campaignId: campaign.id, language: 'en' })

  const never = await startCampaign('never')
  await signed(never, { updates: true, email: 'never@example.net' })
  const sealed = await tokenOf(never.id)
  await sign(await startCampaign('elsewhere'), { email: 'never@example.net' })
  const [{ id: elsewhere } = { id: '' }] = await sql()<{ id: string }[]>`
    select id from campaigns where slug = 'elsewhere'`
  expect(await suppressAddress((await newestMail({ id: elsewhere })).token)).toBe('done')
  await stopNews(sealed)
  await getNewsAgain(sealed)
  expect(await stateOf(sealed)).toBe('never')
  expect(await sql()`select from signatures where campaign_id = ${never.id} and updates`).toHaveLength(0)
})

test('where the row is gone nothing tells the letter anymore', async () => {
  const token = unsubscribeToken(
    await findDataKey(null),
    '0195c0de-0000-7000-8000-000000000001',
    Buffer.alloc(16),
  )
  expect(await findNews(token)).toEqual({ state: 'gone', campaignId: null, language: null })
  await getNewsAgain(token)
})

test('an address that cannot be opened keeps nobody from stopping the news', async () => {
  const campaign = await startCampaign('broken-row')
  await signed(campaign, { updates: true })
  const token = await tokenOf(campaign.id)
  await sql()`update signatures set email = ${Buffer.alloc(40)} where campaign_id = ${campaign.id}`
  expect(await stateOf(token)).toBe('coming')
  await stopNews(token)
  expect(await stateOf(token)).toBe('stopped')
})
