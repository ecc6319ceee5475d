import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { confirmAddressChange } from '@/domain/signature/rights/confirm-address-change'
import { askMove, letMailsPass, signed } from '@/testing/signer'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { startedUpdate } from '@/testing/update'
import { feedUpdates } from './feed-updates'
import { findNews } from './find-news'
import { getNewsAgain } from './get-news-again'
import { stopNews } from './stop-news'

useTestDatabase()

test('an update that waits follows its signer to another address, once, as a mail of its own', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'moved')
  const own = await signed(campaign, { email: 'before@example.net', updates: true })
  await letMailsPass()
  const token = await askMove(campaign, own, 'after@example.net')
  await startedUpdate(organizer, 'moved')
  // No update leaves while a confirmation waits.
  await sql()`update outbox set sent_at = now()`
  const ids = () => sql()`select id from outbox where template = 'update'`
  const news = async () => (await readOutbox(campaign.id)).filter(({ template }) => template === 'update')
  expect(await feedUpdates()).toBe(1)
  const [before] = await news()
  expect(before).toMatchObject({ to: 'before@example.net' })
  const [first] = await ids()

  expect(await confirmAddressChange(token)).toHaveProperty('signatureToken')
  const after = await news()
  expect(after).toMatchObject([{ to: 'after@example.net' }])
  // What lies in the mailbox before tells nothing of the new one, and stops nothing there.
  expect((await findNews(before!.token))!.state).toBe('moved')
  expect((await findNews(after[0]!.token))!.state).toBe('coming')
  await stopNews(before!.token)
  expect((await findNews(after[0]!.token))!.state).toBe('coming')
  await stopNews(after[0]!.token)
  await getNewsAgain(before!.token)
  expect((await findNews(after[0]!.token))!.state).toBe('stopped')
  expect(await ids()).not.toContainEqual(first)
})
