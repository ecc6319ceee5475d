import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { ORGANIZATION, signed, startCampaign } from '@/testing/signer'

useTestDatabase()

async function officer(slug: string) {
  const campaign = await startCampaign(slug)
  await signed(campaign, ORGANIZATION)
  const [row] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  const organizer = await makeOrganizer()
  const news = async () =>
    (await readOutbox(campaign.id)).filter(({ template }) => ['published', 'taken-back'].includes(template))
  return {
    check: () => recordCheck(organizer, slug, row!.id, { source: 'Register', note: '' }),
    takeBack: () => takeBackCheck(organizer, slug, row!.id),
    news,
    templates: async () => (await news()).map(({ template }) => template),
    leave: () => sql()`update outbox set sent_at = now(), attempts = 1 where campaign_id = ${campaign.id}`,
    /** A worker has it, and no one knows yet whether it arrived. */
    lease: () =>
      sql()`update outbox set attempts = 1, ready = false where campaign_id = ${campaign.id} and sent_at is null`,
    fail: () =>
      sql()`update outbox set attempts = 1, failed_at = now() where campaign_id = ${campaign.id} and sent_at is null`,
  }
}

test('an officer who was told that the organization is listed hears that it is not any more, with the way to the own page', async () => {
  const { check, takeBack, news, templates, leave } = await officer('told')
  await check()
  await leave()
  expect(await takeBack()).toBe('check-taken-back')
  const [, last] = await news()
  expect(last).toMatchObject({ template: 'taken-back', to: ORGANIZATION.email })
  expect(await findOwnSignature(last!.token)).toMatchObject({ publishedAt: null })
  expect(await takeBack()).toBe('not-listed')
  expect(await templates()).toEqual(['published', 'taken-back'])
  await leave()
  await check()
  expect(await templates()).toEqual(['published', 'taken-back', 'published'])
})

test('nobody hears of what was set right before the first news left', async () => {
  const { check, takeBack, templates, leave } = await officer('quick')
  await check()
  await takeBack()
  expect(await templates()).toEqual([])
  await check()
  await leave()
  await takeBack()
  await check()
  expect(await templates()).toEqual(['published'])
})

test('news that may have arrived is corrected, news that never will is not', async () => {
  const leased = await officer('leased')
  await leased.check()
  await leased.lease()
  await leased.takeBack()
  expect(await leased.templates()).toEqual(['taken-back'])
  const failed = await officer('failed')
  await failed.check()
  await failed.fail()
  await failed.takeBack()
  expect(await failed.templates()).toEqual([])
})
