import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { readOutbox } from '@/testing/campaign'
import { AskList, askDraft, sendAsked } from '@/testing/ask-list'
import { useTestDatabase } from '@/testing/database'
import { changeInvitation } from './change-invitation'
import { removeInvitation } from './remove-invitation'
import { resumeInvitation, stopInvitation } from './stop-invitation'
import { planInvitations } from './plan-mails'
import { sendDueInvitations } from './send-due'

useTestDatabase()

const list = new AskList('changing')
test('a mail that is refused for good shows as come back; the corrected address is asked again, by a new link only', async () => {
  const [id] = await list.add(askDraft('River Guild'))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await sendAsked('refused')
  expect(await list.states()).toEqual(['mail-returned'])
  const before = await sql()`select hash from tokens`
  const { organization: _, ...changed } = askDraft('River Guild', { email: 'new@guild.example' })
  expect(await changeInvitation(list.organizer, list.campaign.slug, id!, changed)).toBe('done')
  expect(await list.states()).toEqual(['planned'])
  await sendDueInvitations()
  const open = await sql()`select sealed from outbox where sealed is not null`
  expect(open).toHaveLength(1)
  const after = await sql()`select hash from tokens where purpose = 'invitation'`
  expect(after).toHaveLength(1)
  expect(after[0]).not.toEqual(before[0])
})

test('one that is planned keeps its time when its address is corrected', async () => {
  const [id] = await list.add(askDraft('River Guild'))
  const at = { time: '2199-01-01T09:00', zone: 'UTC' }
  await planInvitations(list.organizer, list.campaign.slug, at)
  const { organization: _, ...changed } = askDraft('River Guild', { email: 'new@guild.example' })
  expect(await changeInvitation(list.organizer, list.campaign.slug, id!, changed)).toBe('done')
  expect((await list.all())[0]).toMatchObject({ state: 'planned', sendAt: new Date('2199-01-01T09:00:00Z') })
  expect(await changeInvitation(list.organizer, list.campaign.slug, id!, { ...changed, email: null })).toBe(
    'done',
  )
  expect(await list.states()).toEqual(['added'])
})

test('a note changed alone sends nothing, and the same address in other letters is the same', async () => {
  const [id] = await list.add(askDraft('River Guild'))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await sendAsked()
  const change = { email: 'OFFICE@River-Guild.example', language: 'fr', partner: null, note: 'Call them.' }
  expect(await changeInvitation(list.organizer, list.campaign.slug, id!, change)).toBe('done')
  expect((await list.all())[0]).toMatchObject({ state: 'asked', note: 'Call them.', language: 'fr' })
})

test('an address that said "never again" is not written to, and its organizers see that', async () => {
  const [first] = await list.add(askDraft('River Guild'))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await sendDueInvitations()
  const [{ token } = { token: '' }] = await readOutbox(list.campaign.id)
  expect(await suppressAddress(token)).toBe('done')
  expect(await suppressAddress(token)).toBe('done')
  expect(await list.states()).toEqual(['unwanted'])
  await list.add(askDraft('Guild of the River', { email: 'Office@river-guild.example' }))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await sql()`delete from outbox`
  await sendDueInvitations()
  expect(await readOutbox(list.campaign.id)).toEqual([])
  expect(await list.states()).toEqual(['unwanted', 'unwanted'])
  expect(first).toBeDefined()
})

test('a stopped invitation sends nothing, lifting the stop brings it back, and one taken off takes its links along', async () => {
  const [id] = await list.add(askDraft('River Guild'))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await stopInvitation(list.organizer, list.campaign.slug, id!)
  expect(await sendDueInvitations()).toBe(0)
  expect(await list.states()).toEqual(['stopped'])
  await resumeInvitation(list.organizer, list.campaign.slug, id!)
  expect(await list.states()).toEqual(['added'])
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await sendDueInvitations()
  expect(await removeInvitation(list.organizer, list.campaign.slug, id!)).toBe('done')
  expect(await removeInvitation(list.organizer, list.campaign.slug, id!)).toBe('invitation-unknown')
  expect(await readOutbox(list.campaign.id)).toEqual([])
  expect(await sql()`select from tokens where purpose = 'invitation'`).toHaveLength(0)
})

test('no mail that asks leaves for a campaign that is closed, or not open yet', async () => {
  await list.add(askDraft('River Guild'))
  await planInvitations(list.organizer, list.campaign.slug, 'now')
  await sql()`update campaigns set closed_at = now() where id = ${list.campaign.id}`
  expect(await sendDueInvitations()).toBe(0)
  expect(await planInvitations(list.organizer, list.campaign.slug, 'now')).toBe('campaign-not-open')
})
