import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { claimMails } from '@/domain/mail/claim'
import { settleMail } from '@/domain/mail/settle'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { putHanded } from '@/testing/handed'
import { putCampaign, putMail, readMail } from '@/testing/outbox'
import { endDuePauses, pauseTroubled, releaseResumed } from './pause'
import { resumeMail } from './resume'

useTestDatabase()
beforeEach(async () => void (await sql()`truncate outbox, mail_pauses, events`))

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const kinds = async (id: string) =>
  (await sql()`select kind from events where campaign_id = ${id} and kind like 'mail-%' order by id`).map(
    ({ kind }) => kind as string,
  )

test('more than one mail in twenty that came back pauses, one less does not; fewer than ten, or of fewer than a hundred, never do', async () => {
  const standing = async (handed: number, returned: number) => {
    const { id } = await putCampaign()
    await putHanded(id, handed, { returned })
    return [(await pauseTroubled()).includes(id), handed, returned]
  }
  expect(await standing(500, 25)).toEqual([false, 500, 25])
  expect(await standing(500, 26)).toEqual([true, 500, 26])
  expect(await standing(100, 9)).toEqual([false, 100, 9])
  expect(await standing(100, 10)).toEqual([true, 100, 10])
  expect(await standing(99, 99)).toEqual([false, 99, 99])
})

test('a second complaint among five hundred pauses, a single one never does, and among many more it takes more', async () => {
  const standing = async (handed: number, complained: number) => {
    const { id } = await putCampaign()
    await putHanded(id, handed, { complained })
    return (await pauseTroubled()).includes(id)
  }
  expect(await standing(500, 1)).toBe(false)
  expect(await standing(500, 2)).toBe(true)
  expect(await standing(3000, 3)).toBe(false)
  expect(await standing(3000, 4)).toBe(true)
})

test('only the last five hundred count, and all of the last hour where those are more', async () => {
  const { id: old } = await putCampaign()
  await putHanded(old, 100, { returned: 100, at: later(-180) })
  await putHanded(old, 500, { at: later(-120) })
  const { id: rush } = await putCampaign()
  await putHanded(rush, 100, { returned: 60, at: later(-30) })
  await putHanded(rush, 500, {})
  await sql()`update outbox set returned_at = now() where returned_at is not null`
  expect(await pauseTroubled()).toEqual([rush])
})

test('what the recipient’s server refuses at once came back, too', async () => {
  const { id: campaignId } = await putCampaign()
  await putMail({ campaignId })
  const [mail] = await claimMails(1)
  await settleMail(mail!, { outcome: 'refused', fault: 'smtp-550' })
  await putMail({ campaignId })
  const [other] = await claimMails(1)
  await settleMail(other!, { outcome: 'refused', fault: 'resend-422' })
  expect(await sql()`select from outbox where returned_at is not null`).toHaveLength(1)
})

test('four workers that look at once pause once; owners and host are told once, also of a pause later that day', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'paused-once')
  await putHanded(campaign.id, 200, { returned: 50 })
  const paused = await Promise.all([1, 2, 3, 4].map(() => pauseTroubled()))
  expect(paused.flat()).toEqual([campaign.id])
  const told = async () => (await readOutbox(campaign.id)).map(({ template, to }) => [template, to])
  const once = [
    ['paused-team', owner.email],
    ['paused-host', 'host@example.org'],
  ]
  await sql()`delete from outbox where sealed is null`
  expect(await told()).toEqual(once)
  // An hour of pause and an hour of going on later, the same again.
  await endDuePauses(later(61))
  await putHanded(campaign.id, 200, { returned: 50, at: later(70) })
  await sql()`update outbox set returned_at = ${later(120)} where returned_at is not null`
  expect(await pauseTroubled(later(119))).toEqual([])
  expect(await pauseTroubled(later(121))).toEqual([campaign.id])
  await sql()`delete from outbox where sealed is null`
  expect(await told()).toEqual(once)
  expect(await kinds(campaign.id)).toEqual(['mail-paused-returned', 'mail-resumed', 'mail-paused-returned'])
})

test('a pause keeps what goes to unproven addresses, lets the rest go on, and ends by itself in the order of asking', async () => {
  const { id: campaignId } = await putCampaign()
  const { id: elsewhere } = await putCampaign()
  await putHanded(campaignId, 100, { returned: 30 })
  await pauseTroubled()
  await sql()`delete from outbox where template like 'paused-%'`
  const first = await putMail({ campaignId, createdAt: later(-5) })
  for (let more = 0; more < 60; more += 1) await putMail({ campaignId })
  const kept = await putMail({ campaignId, template: 'confirmed' })
  const signIn = await putMail({ campaignId: null, template: 'sign-in' })
  const other = await putMail({ campaignId: elsewhere })
  const claimed = [...(await claimMails(20)), ...(await claimMails(20)), ...(await claimMails(20))]
  expect(claimed.map(({ id }) => id).sort()).toEqual([kept, signIn, other].sort())
  expect(await claimMails(20)).toEqual([])
  await sql()`delete from outbox where attempts > 0`
  expect(await readMail(first)).toMatchObject({
    attempts: 0,
    lastFault: 'paused',
    sealed: expect.any(Buffer),
  })
  await endDuePauses(later(62))
  const [oldest] = await claimMails(1, later(62))
  expect(oldest).toMatchObject({ id: first, attempts: 1, lastFault: 'paused' })
  expect(await claimMails(100, later(62))).toHaveLength(60)
  expect(await kinds(campaignId)).toEqual(['mail-paused-returned', 'mail-resumed'])
})

test('an owner’s press lets everything go on within seconds; others may not press, and pressed twice it is one line', async () => {
  const owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, 'pressed')
  await putHanded(campaign.id, 100, { returned: 30 })
  await pauseTroubled()
  await putMail({ campaignId: campaign.id })
  await claimMails(20)
  await claimMails(20)
  expect(await resumeMail(await makeOrganizer('stranger@example.org'), 'pressed')).toBe('campaign-unknown')
  await sql()`update memberships set role = 'editor' where campaign_id = ${campaign.id}`
  expect(await resumeMail(owner, 'pressed')).toBe('not-permitted')
  await sql()`update memberships set role = 'owner' where campaign_id = ${campaign.id}`
  expect(await Promise.all([1, 2, 3].map(() => resumeMail(owner, 'pressed')))).toEqual([
    'done',
    'done',
    'done',
  ])
  await Promise.all([releaseResumed(), releaseResumed()])
  expect(await claimMails(20)).toMatchObject([{ template: 'confirm', campaignId: campaign.id }])
  expect(await kinds(campaign.id)).toEqual(['mail-paused-returned', 'mail-resumed'])
})

test('whoever signs with dead addresses all the time holds a mail for an hour at most: then it goes on for an hour at least', async () => {
  const { id: campaignId } = await putCampaign()
  const honest = await putMail({ campaignId })
  let held = 0
  for (let minute = 0; minute < 60 * 6; minute += 10) {
    const now = later(minute)
    await endDuePauses(now)
    await putHanded(campaignId, 100, { returned: 100, at: now })
    await pauseTroubled(now)
    await sql()`delete from outbox where template like 'paused-%'`
    const [mail] = (await claimMails(50, later(minute + 5))).filter(({ id }) => id === honest)
    if (!mail) held += 1
    if (mail) await settleMail(mail, { outcome: 'retry', fault: 'released', blame: 'way' }, later(minute + 5))
  }
  expect(held).toBe(18)
})
