import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { claimMails } from './claim'
import { MAIL_ATTEMPTS, MAIL_BACK_OFF } from './mail-times'
import { settleMail } from './settle'
import { makeDue, putCampaign, putMail, readMail } from '@/testing/outbox'

useTestDatabase()
beforeEach(async () => void (await sql()`truncate outbox`))

async function claimOne(now?: Date) {
  const [mail] = await claimMails(1, now)
  return mail!
}

test('a sent mail keeps nothing of the address', async () => {
  const { id: campaignId } = await putCampaign()
  const id = await putMail({ campaignId })
  expect(await settleMail(await claimOne(), { outcome: 'sent' })).toBe('sent')
  expect(await readMail(id)).toMatchObject({
    sealed: null,
    sentAt: expect.any(Date),
    failedAt: null,
    lastFault: null,
  })
})

test('the last word is said once', async () => {
  const { id: campaignId } = await putCampaign()
  await putMail({ campaignId })
  const mail = await claimOne()
  expect(await settleMail(mail, { outcome: 'refused', fault: 'smtp-550' })).toBe('failed')
  expect(await settleMail(mail, { outcome: 'sent' })).toBe('settled-before')
  expect(await settleMail(mail, { outcome: 'retry', fault: 'timeout', blame: 'unclear' })).toBe(
    'settled-before',
  )
  expect(await readMail(mail.id)).toMatchObject({ lastFault: 'smtp-550', sentAt: null, sealed: null })
})

test('the pauses between attempts grow, and after the last attempt the mail is given up and emptied', async () => {
  const { id: campaignId } = await putCampaign()
  const id = await putMail({ campaignId })
  for (const minutes of MAIL_BACK_OFF) {
    const now = new Date()
    const mail = await claimOne()
    expect(await settleMail(mail, { outcome: 'retry', fault: 'smtp-451', blame: 'mail' }, now)).toBe(
      'waiting',
    )
    expect((await readMail(id))!.nextAttemptAt.getTime()).toBe(now.getTime() + minutes * 60_000)
    await makeDue()
  }
  const last = await claimOne()
  expect(last.attempts).toBe(MAIL_ATTEMPTS)
  expect(await settleMail(last, { outcome: 'retry', fault: 'smtp-451', blame: 'mail' })).toBe('failed')
  expect(await readMail(id)).toMatchObject({
    lastFault: 'smtp-451',
    sealed: null,
    failedAt: expect.any(Date),
  })
})

test('a longer wait that the provider asks for is honored', async () => {
  const { id: campaignId } = await putCampaign()
  const id = await putMail({ campaignId })
  const now = new Date()
  await settleMail(
    await claimOne(),
    { outcome: 'retry', fault: 'resend-503', blame: 'unclear', afterSeconds: 600 },
    now,
  )
  expect((await readMail(id))!.nextAttemptAt.getTime()).toBe(now.getTime() + 600_000)
})

test('being told to slow down costs no attempt, however often a row is settled', async () => {
  const { id: campaignId } = await putCampaign()
  const id = await putMail({ campaignId })
  const now = new Date()
  const mail = await claimOne()
  for (const expected of ['waiting', 'settled-before']) {
    const result = { outcome: 'retry', fault: 'rate-limited', blame: 'way', afterSeconds: 3 } as const
    expect(await settleMail(mail, result, now)).toBe(expected)
  }
  expect(await readMail(id)).toMatchObject({ attempts: 0, nextAttemptAt: new Date(now.getTime() + 3000) })
})

test('a mail is given up when its link would have expired before the next attempt', async () => {
  const id = await putMail({ campaignId: null, template: 'sign-in' })
  const nineMinutes = new Date(Date.now() + 9 * 60_000 + 30_000)
  const mail = await claimOne(nineMinutes)
  expect(await settleMail(mail, { outcome: 'retry', fault: 'timeout', blame: 'unclear' }, nineMinutes)).toBe(
    'failed',
  )
  expect(await readMail(id)).toMatchObject({ lastFault: 'timeout', sealed: null })
})

test('a worker whose lease ran out can still say that it sent the mail, but not that it should be tried again', async () => {
  const { id: campaignId } = await putCampaign()
  await putMail({ campaignId })
  const slow = await claimOne()
  await makeDue()
  const second = await claimOne()
  expect(await settleMail(slow, { outcome: 'retry', fault: 'timeout', blame: 'unclear' })).toBe(
    'settled-before',
  )
  expect(await settleMail(slow, { outcome: 'sent' })).toBe('sent')
  expect(await settleMail(second, { outcome: 'sent' })).toBe('settled-before')
})
