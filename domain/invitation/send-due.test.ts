import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { LIMITS } from '@/domain/limit/limits'
import { claimMails } from '@/domain/mail/claim'
import { settleMail } from '@/domain/mail/settle'
import { readOutbox } from '@/testing/campaign'
import { AskList, askDraft, sendAsked } from '@/testing/ask-list'
import { useTestDatabase } from '@/testing/database'
import { putMail } from '@/testing/outbox'
import { markReturned } from './mark-returned'
import { stopInvitation } from './stop-invitation'
import { planInvitations, planReminders } from './plan-mails'
import { stopPlanned } from './stop-mails'
import { sendDueInvitations } from './send-due'

useTestDatabase()

const list = new AskList('asking')
const later = (days: number) => new Date(Date.now() + days * 86_400_000)

test('the same organization at the same address is on the list once; without an address, or at another, beside it', async () => {
  const drafts = [askDraft('River Guild'), askDraft('RIVER  guild'), askDraft('River Guild', { email: null })]
  const other = askDraft('River Guild', { email: 'chair@guild.example' })
  const added = await list.add(...drafts, other, askDraft('River Guild', { email: null }))
  expect(added.map((id) => id !== null)).toEqual([true, true, true, true, false])
  expect(await list.add(askDraft('river guild'))).toEqual([null])
})

test('who has an address is asked once, in the own language, and the link in the mail is theirs', async () => {
  await list.add(
    askDraft('River Guild', { language: 'de', partner: 'Invented Partner' }),
    askDraft('Reed Club', { email: null }),
  )
  expect(await planInvitations(list.organizer, list.campaign.slug, 'now')).toEqual({ count: 1 })
  expect(await list.states()).toEqual(['planned', 'added'])
  await sendDueInvitations()
  await sendDueInvitations()
  const mails = await readOutbox(list.campaign.id)
  expect(mails).toMatchObject([
    {
      ...{ template: 'invitation', to: 'office@river-guild.example' },
      ...{ organization: 'River Guild', partner: 'Invented Partner' },
    },
  ])
  const [token] = await sql()`select expires_at, purpose from tokens where campaign_id = ${list.campaign.id}`
  expect(token).toEqual({ expiresAt: null, purpose: 'invitation' })
  expect(await list.states()).toEqual(['asked', 'added'])
  expect(await planInvitations(list.organizer, list.campaign.slug, 'now')).toBe('nobody-to-write-to')
})

test('mails that ask wait for confirmations, and no more than twenty stand in line', async () => {
  await list.add(...Array.from({ length: 50 }, (_, at) => askDraft(`Club ${at}`)))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  const id = await putMail({ campaignId: list.campaign.id })
  expect(await sendDueInvitations()).toBe(0)
  await sql()`update outbox set sent_at = now(), sealed = null where id = ${id}`
  expect(await sendDueInvitations()).toBe(20)
  expect(await sendDueInvitations()).toBe(0)
  for (const mail of await claimMails(20)) await settleMail(mail, { outcome: 'sent' })
  expect(await sendDueInvitations()).toBe(20)
})

test('a mailbox gets a few mails a day, however many organizations are asked there; the others wait for tomorrow', async () => {
  const addresses = ['office+one@guilds.example', 'office+two@guilds.example']
  await list.add(
    ...Array.from({ length: 16 }, (_, at) => askDraft(`Club ${at}`, { email: addresses[at % 2]! })),
  )
  await list.add(askDraft('River Guild'))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  expect(await sendDueInvitations()).toBe(17)
  expect(await readOutbox(list.campaign.id)).toHaveLength(LIMITS.mailbox.most + 1)
  const waiting = (await list.all()).filter(({ state }) => state === 'planned')
  expect(waiting).toHaveLength(16 - LIMITS.mailbox.most)
  expect(waiting.every(({ sendAt }) => sendAt! > later(0.9))).toBe(true)
  expect(await sendDueInvitations()).toBe(0)
  await sql()`update limits set until = until - interval '1 day'`
  await sendDueInvitations(later(1.1))
  expect(await readOutbox(list.campaign.id)).toHaveLength(2 * LIMITS.mailbox.most + 1)
})

test('two workers at once send each mail once', async () => {
  await list.add(...Array.from({ length: 15 }, (_, at) => askDraft(`Club ${at}`)))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await Promise.all(Array.from({ length: 5 }, () => sendDueInvitations()))
  await sendDueInvitations()
  expect(await readOutbox(list.campaign.id)).toHaveLength(15)
})

test('a mail leaves at its time, in the zone it was said in, and not when it was stopped before', async () => {
  await list.add(askDraft('River Guild'))
  const at = { time: '2199-01-01T09:00', zone: 'Asia/Tokyo' }
  expect(await planInvitations(list.organizer, list.campaign.slug, at)).toEqual({ count: 1 })
  const [row] = await list.all()
  expect(row!.sendAt).toEqual(new Date('2199-01-01T00:00:00Z'))
  expect(await sendDueInvitations()).toBe(0)
  expect(await sendDueInvitations(new Date('2199-01-01T00:00:01Z'))).toBe(1)
  await list.add(askDraft('Reed Club'))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  expect(await stopPlanned(list.organizer, list.campaign.slug)).toEqual({ count: 1 })
  expect(await sendDueInvitations()).toBe(0)
  for (const [when, refusal] of [
    [{ time: '2020-01-01T09:00', zone: 'UTC' }, 'time-past'],
    [{ time: 'soon', zone: 'UTC' }, 'time-invalid'],
    [{ time: '2199-01-01T09:00', zone: 'Mars/North' }, 'zone-unknown'],
  ] as const)
    expect(await planInvitations(list.organizer, list.campaign.slug, when)).toBe(refusal)
  await sql()`update campaigns set closes_at = '2098-12-31T00:00:00Z' where id = ${list.campaign.id}`
  expect(await planInvitations(list.organizer, list.campaign.slug, at)).toBe('time-after-closing')
  expect(await planReminders(list.organizer, list.campaign.slug, at)).toBe('time-after-closing')
})

test('one reminder reaches who is silent, and nobody who decides, declined, stopped, or whose mail came back', async () => {
  const names = ['Silent', 'Deciding', 'Late', 'Declined', 'Stopped', 'Returned', 'Unwanted']
  const ids = await list.add(...names.map((name) => askDraft(name)))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await sendAsked()
  const set = (at: number, facts: Record<string, Date>) =>
    sql()`update invitations set ${sql()(facts)} where id = ${ids[at]!}`
  await set(1, { decidingAt: new Date(), decidingUntil: later(3) })
  await set(2, { decidingAt: later(-3), decidingUntil: later(-1) })
  await set(3, { declinedAt: new Date() })
  await stopInvitation(list.organizer, list.campaign.slug, ids[4]!)
  await markReturned(list.organizer, list.campaign.slug, ids[5]!)
  await set(6, { unwantedAt: new Date() })
  expect(await planReminders(list.organizer, list.campaign.slug, 'now')).toEqual({ count: 2 })
  // Decides between the press and the sending.
  await set(0, { decidingAt: new Date(), decidingUntil: later(3) })
  await sendAsked()
  const sent = await sql()`select invitation_id as id from outbox where template = 'invitation-reminder'`
  expect(sent).toEqual([{ id: ids[2] }])
  expect(await planReminders(list.organizer, list.campaign.slug, 'now')).toBe('nobody-to-write-to')
})
