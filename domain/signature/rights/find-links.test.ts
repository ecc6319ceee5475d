import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { claimMails } from '@/domain/mail/claim'
import { openEnvelope } from '@/domain/mail/envelope'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { eraseSignature } from './erase'
import { askForLinks } from './find-links'
import { answerLinkRequest } from './answer-link-request'
import { findOwnSignature } from './own-page'
import { findToConfirm } from './to-confirm'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { newestMail, sign, signed, startCampaign } from '@/testing/signer'
import { withdrawSignature } from './withdraw'

useTestDatabase()
beforeEach(async () => {
  await sql()`truncate outbox, link_requests, mailings`
})

/** What the worker does with the requests that wait. */
async function answerAll(): Promise<number> {
  let found = 0
  for (const mail of await claimMails(50)) {
    if (mail.template === 'find') found += await answerLinkRequest(mail.id, (await openEnvelope(mail)).to)
  }
  return found
}

test('every letter the address signed sends its own link, in any spelling of the address', async () => {
  const [one, two, other] = [
    await startCampaign('find-one'),
    await startCampaign('find-two'),
    await startCampaign('find-other'),
  ]
  for (const campaign of [one, two]) await signed(campaign, { email: 'lost.link@example.net' })
  await signed(other, { email: 'somebody@example.net' })
  await sql()`truncate outbox`
  expect(await askForLinks(' Lost.Link@Example.net ', 'en')).toBe('done')
  expect(await answerAll()).toBe(2)
  for (const campaign of [one, two]) {
    const mail = await newestMail(campaign)
    expect(mail).toMatchObject({ template: 'found', to: 'Lost.Link@Example.net' })
    expect((await findOwnSignature(mail.token))?.fields.email).toBe('lost.link@example.net')
  }
  expect(await readOutbox(other.id)).toEqual([])
})

test('what waits gets the mail to confirm again, under the caps; what was withdrawn gets its link; erased nothing', async () => {
  const campaign = await startCampaign('find-standing')
  await sign(campaign, { email: 'pending@example.net' })
  await withdrawSignature(await signed(campaign, { email: 'gone@example.net' }))
  await eraseSignature(await signed(campaign, { email: 'erased@example.net' }))
  const find = async (email: string) => {
    await sql()`truncate outbox, link_requests`
    await askForLinks(email, 'en')
    await answerAll()
    return (await readOutbox(campaign.id)).map(({ template }) => template)
  }
  expect(await find('pending@example.net')).toEqual([])
  await sql()`update mailings set last_at = now() - interval '1 hour'`
  expect(await find('pending@example.net')).toEqual(['confirm'])
  expect(await findToConfirm((await newestMail(campaign)).token)).toMatchObject({ state: 'pending' })
  expect(await find('gone@example.net')).toEqual(['found'])
  expect(await claimMails(50)).toMatchObject([{ template: 'found' }])
  expect(await find('erased@example.net')).toEqual([])
  expect(await find('never.signed@example.net')).toEqual([])
})

test('an address that never signed leaves the same rows as one that did', async () => {
  const campaign = await startCampaign('find-same')
  await signed(campaign, { email: 'known@example.net' })
  await sql()`truncate outbox`
  for (const email of ['known@example.net', 'unknown@example.net'])
    expect(await askForLinks(email, 'en')).toBe('done')
  const rows = await sql()`
    select template, language, campaign_id, signature_id, length(sealed) as length from outbox order by created_at`
  expect(rows).toHaveLength(2)
  expect({ ...rows[0], length: 0 }).toEqual({ ...rows[1], length: 0 })
  expect(await askForLinks('', 'en')).toBe('email-required')
  expect(await askForLinks('no', 'en')).toBe('no-at-sign')
})

test('caps: ten minutes apart and three a day, and never for good', async () => {
  const asked = async () => {
    const before = (await sql()`select 1 from outbox where template = 'find'`).length
    expect(await askForLinks('capped@example.net', 'en')).toBe('done')
    return (await sql()`select 1 from outbox where template = 'find'`).length - before
  }
  const later = () => sql()`update link_requests set last_at = now() - interval '11 minutes'`
  const counts = [await asked(), await asked()]
  for (let time = 0; time < 3; time += 1) {
    await later()
    counts.push(await asked())
  }
  expect(counts).toEqual([1, 0, 1, 1, 0])
  await sql()`update link_requests set day = '2020-01-01'`
  expect(await asked()).toBe(1)
  await sql()`update link_requests set last_at = now() - interval '25 hours'`
  expect(await purgeUnconfirmed()).toMatchObject({ requests: 1 })
})

test('a request that two workers hold is answered once', async () => {
  const campaign = await startCampaign('find-once')
  await signed(campaign, { email: 'once@example.net' })
  await sql()`truncate outbox`
  await askForLinks('once@example.net', 'en')
  const [mail] = await claimMails(1)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => answerLinkRequest(mail!.id, 'once@example.net')),
  )
  expect(answers.toSorted()).toEqual([0, 0, 0, 0, 1])
  expect(await readOutbox(campaign.id)).toHaveLength(1)
})
