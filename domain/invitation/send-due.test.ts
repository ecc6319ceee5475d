import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { LIMITS } from '@/domain/limit/limits'
import { claimMails } from '@/domain/mail/claim'
import { settleMail } from '@/domain/mail/settle'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { putMail } from '@/testing/outbox'
import type { Organizer } from '@/domain/team/team'
import { addInvitations } from './add-invitations'
import { listAsked } from './ask-list'
import {
  changeInvitation,
  markReturned,
  removeInvitation,
  resumeInvitation,
  stopInvitation,
} from './change-invitation'
import type { InvitationDraft } from './invitation'
import { planInvitations, planReminders, stopPlanned } from './plan-mails'
import { sendDueInvitations } from './send-due'

useTestDatabase()

let organizer: Organizer
let campaign: Awaited<ReturnType<typeof makeCampaign>>
let count = 0

beforeEach(async () => {
  await sql()`truncate outbox, suppressions, limits`
  await sql()`delete from invitations`
  organizer = await makeOrganizer()
  campaign = await makeCampaign(organizer, `asking-${(count += 1)}`)
})

const draft = (organization: string, more: Partial<InvitationDraft> = {}): InvitationDraft => ({
  ...{ organization, email: `office@${organization.toLowerCase().replaceAll(' ', '-')}.example` },
  ...{ language: 'en', partner: null, note: null },
  ...more,
})
async function add(...drafts: InvitationDraft[]): Promise<string[]> {
  return (await addInvitations(organizer, campaign.slug, drafts)) as string[]
}
async function all() {
  const page = await listAsked(organizer, campaign.slug, {}, null, 10_000)
  if (typeof page === 'string') throw new Error(page)
  return page.items
}
const states = async () => (await all()).map(({ state }) => state)
const later = (days: number) => new Date(Date.now() + days * 86_400_000)
async function sendAll(outcome: 'sent' | 'refused' = 'sent') {
  await sendDueInvitations()
  for (const mail of await claimMails(50))
    await settleMail(mail, outcome === 'sent' ? { outcome } : { outcome, fault: 'smtp-550' })
}

test('the same organization at the same address is on the list once; without an address, or at another, beside it', async () => {
  const drafts = [draft('River Guild'), draft('RIVER  guild'), draft('River Guild', { email: null })]
  const other = draft('River Guild', { email: 'chair@guild.example' })
  const added = await add(...drafts, other, draft('River Guild', { email: null }))
  expect(added.map((id) => id !== null)).toEqual([true, true, true, true, false])
  expect(await add(draft('river guild'))).toEqual([null])
})

test('who has an address is asked once, in the own language, and the link in the mail is theirs', async () => {
  await add(
    draft('River Guild', { language: 'de', partner: 'Invented Partner' }),
    draft('Reed Club', { email: null }),
  )
  expect(await planInvitations(organizer, campaign.slug, 'now')).toEqual({ count: 1 })
  expect(await states()).toEqual(['planned', 'added'])
  await sendDueInvitations()
  await sendDueInvitations()
  const mails = await readOutbox(campaign.id)
  expect(mails).toMatchObject([
    {
      ...{ template: 'invitation', to: 'office@river-guild.example' },
      ...{ organization: 'River Guild', partner: 'Invented Partner' },
    },
  ])
  const [token] = await sql()`select expires_at, purpose from tokens where campaign_id = ${campaign.id}`
  expect(token).toEqual({ expiresAt: null, purpose: 'invitation' })
  expect(await states()).toEqual(['asked', 'added'])
  expect(await planInvitations(organizer, campaign.slug, 'now')).toBe('nobody-to-write-to')
})

test('mails that ask wait for confirmations, and no more than twenty stand in line', async () => {
  await add(...Array.from({ length: 50 }, (_, at) => draft(`Club ${at}`)))
  await planInvitations(organizer, campaign.slug, 'now')
  const id = await putMail({ campaignId: campaign.id })
  expect(await sendDueInvitations()).toBe(0)
  await sql()`update outbox set sent_at = now(), sealed = null where id = ${id}`
  expect(await sendDueInvitations()).toBe(20)
  expect(await sendDueInvitations()).toBe(0)
  for (const mail of await claimMails(20)) await settleMail(mail, { outcome: 'sent' })
  expect(await sendDueInvitations()).toBe(20)
})

test('a mailbox gets a few mails a day, however many organizations are asked there; the others wait for tomorrow', async () => {
  const email = 'office@guilds.example'
  const addresses = [email, 'office+two@guilds.example']
  await add(...Array.from({ length: 16 }, (_, at) => draft(`Club ${at}`, { email: addresses[at % 2]! })))
  await add(draft('River Guild'))
  await planInvitations(organizer, campaign.slug, 'now')
  expect(await sendDueInvitations()).toBe(17)
  expect(await readOutbox(campaign.id)).toHaveLength(LIMITS.mailbox.most + 1)
  const waiting = (await all()).filter(({ state }) => state === 'planned')
  expect(waiting).toHaveLength(16 - LIMITS.mailbox.most)
  expect(waiting.every(({ sendAt }) => sendAt! > later(0.9))).toBe(true)
  expect(await sendDueInvitations()).toBe(0)
  await sql()`update limits set until = until - interval '1 day'`
  await sendDueInvitations(later(1.1))
  expect(await readOutbox(campaign.id)).toHaveLength(2 * LIMITS.mailbox.most + 1)
})

test('two workers at once send each mail once', async () => {
  await add(...Array.from({ length: 15 }, (_, at) => draft(`Club ${at}`)))
  await planInvitations(organizer, campaign.slug, 'now')
  await Promise.all(Array.from({ length: 5 }, () => sendDueInvitations()))
  await sendDueInvitations()
  expect(await readOutbox(campaign.id)).toHaveLength(15)
})

test('a mail leaves at its time, in the zone it was said in, and not when it was stopped before', async () => {
  await add(draft('River Guild'))
  const at = { time: '2199-01-01T09:00', zone: 'Asia/Tokyo' }
  expect(await planInvitations(organizer, campaign.slug, at)).toEqual({ count: 1 })
  const [row] = await all()
  expect(row!.sendAt).toEqual(new Date('2199-01-01T00:00:00Z'))
  expect(await sendDueInvitations()).toBe(0)
  expect(await sendDueInvitations(new Date('2199-01-01T00:00:01Z'))).toBe(1)
  await add(draft('Reed Club'))
  await planInvitations(organizer, campaign.slug, 'now')
  expect(await stopPlanned(organizer, campaign.slug)).toEqual({ count: 1 })
  expect(await sendDueInvitations()).toBe(0)
  for (const [when, refusal] of [
    [{ time: '2020-01-01T09:00', zone: 'UTC' }, 'time-past'],
    [{ time: 'soon', zone: 'UTC' }, 'time-invalid'],
    [{ time: '2199-01-01T09:00', zone: 'Mars/North' }, 'zone-unknown'],
  ] as const)
    expect(await planInvitations(organizer, campaign.slug, when)).toBe(refusal)
})

test('one reminder reaches who is silent, and nobody who decides, declined, stopped, or whose mail came back', async () => {
  const names = ['Silent', 'Deciding', 'Late', 'Declined', 'Stopped', 'Returned', 'Unwanted']
  const ids = await add(...names.map((name) => draft(name)))
  await planInvitations(organizer, campaign.slug, 'now')
  await sendAll()
  const set = (at: number, facts: Record<string, Date>) =>
    sql()`update invitations set ${sql()(facts)} where id = ${ids[at]!}`
  await set(1, { decidingAt: new Date(), decidingUntil: later(3) })
  await set(2, { decidingAt: later(-3), decidingUntil: later(-1) })
  await set(3, { declinedAt: new Date() })
  await stopInvitation(organizer, campaign.slug, ids[4]!)
  await markReturned(organizer, campaign.slug, ids[5]!)
  await set(6, { unwantedAt: new Date() })
  expect(await planReminders(organizer, campaign.slug, 'now')).toEqual({ count: 2 })
  // Decides between the press and the sending.
  await set(0, { decidingAt: new Date(), decidingUntil: later(3) })
  await sendAll()
  const sent = await sql()`select invitation_id as id from outbox where template = 'invitation-reminder'`
  expect(sent).toEqual([{ id: ids[2] }])
  expect(await planReminders(organizer, campaign.slug, 'now')).toBe('nobody-to-write-to')
})

test('a mail that is refused for good shows as come back; the corrected address is asked again, by a new link only', async () => {
  const [id] = await add(draft('River Guild'))
  await planInvitations(organizer, campaign.slug, 'now')
  await sendAll('refused')
  expect(await states()).toEqual(['mail-returned'])
  const before = await sql()`select hash from tokens`
  const { organization: _, ...changed } = draft('River Guild', { email: 'new@guild.example' })
  expect(await changeInvitation(organizer, campaign.slug, id!, changed)).toBe('done')
  expect(await states()).toEqual(['planned'])
  await sendDueInvitations()
  const open = await sql()`select sealed from outbox where sealed is not null`
  expect(open).toHaveLength(1)
  const after = await sql()`select hash from tokens where purpose = 'invitation'`
  expect(after).toHaveLength(1)
  expect(after[0]).not.toEqual(before[0])
})

test('one that is planned keeps its time when its address is corrected', async () => {
  const [id] = await add(draft('River Guild'))
  const at = { time: '2199-01-01T09:00', zone: 'UTC' }
  await planInvitations(organizer, campaign.slug, at)
  const { organization: _, ...changed } = draft('River Guild', { email: 'new@guild.example' })
  expect(await changeInvitation(organizer, campaign.slug, id!, changed)).toBe('done')
  expect((await all())[0]).toMatchObject({ state: 'planned', sendAt: new Date('2199-01-01T09:00:00Z') })
  expect(await changeInvitation(organizer, campaign.slug, id!, { ...changed, email: null })).toBe('done')
  expect(await states()).toEqual(['added'])
})

test('a note changed alone sends nothing, and the same address in other letters is the same', async () => {
  const [id] = await add(draft('River Guild'))
  await planInvitations(organizer, campaign.slug, 'now')
  await sendAll()
  const change = { email: 'OFFICE@River-Guild.example', language: 'fr', partner: null, note: 'Call them.' }
  expect(await changeInvitation(organizer, campaign.slug, id!, change)).toBe('done')
  expect((await all())[0]).toMatchObject({ state: 'asked', note: 'Call them.', language: 'fr' })
})

test('an address that said "never again" is not written to, and its organizers see that', async () => {
  const [first] = await add(draft('River Guild'))
  await planInvitations(organizer, campaign.slug, 'now')
  await sendDueInvitations()
  const [{ token } = { token: '' }] = await readOutbox(campaign.id)
  expect(await suppressAddress(token)).toBe('done')
  expect(await suppressAddress(token)).toBe('done')
  expect(await states()).toEqual(['unwanted'])
  await add(draft('Guild of the River', { email: 'Office@river-guild.example' }))
  await planInvitations(organizer, campaign.slug, 'now')
  await sql()`delete from outbox`
  await sendDueInvitations()
  expect(await readOutbox(campaign.id)).toEqual([])
  expect(await states()).toEqual(['unwanted', 'unwanted'])
  expect(first).toBeDefined()
})

test('a stopped invitation sends nothing, lifting the stop brings it back, and one taken off takes its links along', async () => {
  const [id] = await add(draft('River Guild'))
  await planInvitations(organizer, campaign.slug, 'now')
  await stopInvitation(organizer, campaign.slug, id!)
  expect(await sendDueInvitations()).toBe(0)
  expect(await states()).toEqual(['stopped'])
  await resumeInvitation(organizer, campaign.slug, id!)
  expect(await states()).toEqual(['added'])
  await planInvitations(organizer, campaign.slug, 'now')
  await sendDueInvitations()
  expect(await removeInvitation(organizer, campaign.slug, id!)).toBe('done')
  expect(await removeInvitation(organizer, campaign.slug, id!)).toBe('invitation-unknown')
  expect(await readOutbox(campaign.id)).toEqual([])
  expect(await sql()`select from tokens where purpose = 'invitation'`).toHaveLength(0)
})

test('no mail that asks leaves for a campaign that is closed, or not open yet', async () => {
  await add(draft('River Guild'))
  await planInvitations(organizer, campaign.slug, 'now')
  await sql()`update campaigns set closed_at = now() where id = ${campaign.id}`
  expect(await sendDueInvitations()).toBe(0)
  expect(await planInvitations(organizer, campaign.slug, 'now')).toBe('campaign-not-open')
})
