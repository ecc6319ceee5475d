import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { INVITED, invite } from '@/testing/invitation'
import { startCampaign } from '@/testing/signer'
import { beginSigning } from './begin-signing'
import { decideLater, readUntil } from './decide-later'
import { declineInvitation } from './decline'
import { handOnInvitation } from './hand-on'
import { findInvited } from './invited-page'

useTestDatabase()

const DAY = 86_400_000
const dayAfter = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
const factsOf = async (id: string) => {
  const [row] = await sql()`
    select opened_at is not null as opened, deciding_until is not null as deciding, declined_at is not null as declined,
      declined_reason is not null as reason, handed from invitations where id = ${id}`
  return row
}
const NOTHING = { opened: false, deciding: false, declined: false, reason: false, handed: 0 }

test('reading the page, again and again, leaves no trace', async () => {
  const campaign = await startCampaign('only-read')
  const { id, token } = await invite(campaign)
  const before = await sql()`select md5(t::text) from invitations t`
  for (let times = 0; times < 3; times++) {
    expect(await findInvited(token)).toMatchObject({ ...INVITED, refusal: null, handingsLeft: 3 })
  }
  expect(await sql()`select md5(t::text) from invitations t`).toEqual(before)
  expect(await factsOf(id)).toEqual(NOTHING)
})

test('an organization decides, declines and decides again; each answer takes the place of the one before', async () => {
  const campaign = await startCampaign('changed-minds')
  const { id, token } = await invite(campaign)
  expect(await decideLater(token, dayAfter(5))).toBe('done')
  expect(await factsOf(id)).toEqual({ ...NOTHING, opened: true, deciding: true })
  expect(await declineInvitation(token, 'Outside our statutes\r\nThis year.')).toBe('done')
  expect(await factsOf(id)).toEqual({ ...NOTHING, opened: true, declined: true, reason: true })
  expect(await findInvited(token)).toMatchObject({ declinedReason: 'Outside our statutes\nThis year.' })
  expect(await decideLater(token, dayAfter(6))).toBe('done')
  expect(await factsOf(id)).toEqual({ ...NOTHING, opened: true, deciding: true })
  const events = await sql()`
    select kind from events where campaign_id = ${campaign.id} and kind like 'invitation-%' and actor = 'signer' order by id`
  expect(events.map(({ kind }) => kind)).toEqual([
    'invitation-deciding',
    'invitation-declined',
    'invitation-deciding',
  ])
})

test('an answer twice is one; a press without a word of why, as programs press, is none', async () => {
  const campaign = await startCampaign('pressed-twice')
  const { id, token } = await invite(campaign)
  const refused = { faults: { reason: 'reason-required' } }
  for (const empty of ['', ' \u200b\n']) expect(await declineInvitation(token, empty)).toEqual(refused)
  expect(await factsOf(id)).toEqual({ ...NOTHING, opened: true })
  const no = 'Our board voted no'
  const both = await Promise.all([declineInvitation(token, no), declineInvitation(token, no)])
  expect(both).toEqual(['done', 'done'])
  const [events] = await sql()<{ count: number }[]>`
    select count(*)::int as count from events where campaign_id = ${campaign.id} and kind = 'invitation-declined'`
  expect(events!.count).toBe(1)
  expect(await declineInvitation(token, '')).toEqual(refused)
  expect(await findInvited(token)).toMatchObject({ declinedReason: no })
})

test.each([
  ['', 'day-required'],
  ['soon', 'day-invalid'],
  ['2026-02-30', 'day-invalid'],
  [dayAfter(-2), 'day-past'],
  [dayAfter(800), 'day-too-far'],
])('deciding until %j is %s, and only the press is noted', async (day, fault) => {
  const campaign = await startCampaign(`until-${fault}-${day.length}`)
  const { id, token } = await invite(campaign)
  expect(await decideLater(token, day)).toEqual({ faults: { until: fault } })
  expect(await factsOf(id)).toEqual({ ...NOTHING, opened: true })
})

test('a day ends where the letter closes, and the last one with the letter', () => {
  const closing = { closesAt: new Date('2026-12-10T11:00:00Z'), closesZone: 'Asia/Tokyo' }
  const now = new Date('2026-12-01T12:00:00Z')
  expect(readUntil('2026-12-05', closing, now)).toEqual(new Date('2026-12-05T14:59:00Z'))
  expect(readUntil('2026-12-10', closing, now)).toEqual(closing.closesAt)
  expect(readUntil('2026-12-11', closing, now)).toBe('day-after-closing')
  // In Tokyo the 1st is over.
  expect(readUntil('2026-12-01', closing, new Date('2026-12-01T15:30:00Z'))).toBe('day-past')
})

test('16 KB of reason are refused and what was said before stands', async () => {
  const campaign = await startCampaign('long-reason')
  const { id, token } = await invite(campaign)
  await decideLater(token, dayAfter(3))
  expect(await declineInvitation(token, 'x'.repeat(16_384))).toEqual({ faults: { reason: 'too-long' } })
  expect(await declineInvitation(token, 'hidden \u202E turn')).toEqual({
    faults: { reason: 'mixed-direction-control' },
  })
  expect(await factsOf(id)).toEqual({ ...NOTHING, opened: true, deciding: true })
})

test('after the closing, a stop and a removal nothing can be said, and the page knows why', async () => {
  const campaign = await startCampaign('too-late')
  const { id, token } = await invite(campaign)
  await sql()`update invitations set stopped_at = now() where id = ${id}`
  expect(await beginSigning(token)).toBe('invitation-stopped')
  expect(await declineInvitation(token, 'Not this time')).toBe('invitation-stopped')
  expect((await findInvited(token))!.refusal).toBe('invitation-stopped')
  await sql()`update invitations set stopped_at = null where id = ${id}`
  await sql()`update campaigns set closes_at = now() - interval '1 second', closes_zone = 'UTC' where id = ${campaign.id}`
  expect(await decideLater(token, dayAfter(0))).toBe('campaign-not-open')
  expect(await handOnInvitation(token, 'colleague@society.example')).toBe('campaign-not-open')
  expect((await findInvited(token))!.refusal).toBe('campaign-not-open')
  await sql()`delete from invitations where id = ${id}`
  expect(await beginSigning(token)).toBe('link-unknown')
  expect(await findInvited(token)).toBeNull()
  expect(await declineInvitation('no-token', 'Not this time')).toBe('link-unknown')
})

test('an invitation is handed on with a link of its own, three times, and the same press once', async () => {
  const campaign = await startCampaign('handed-on')
  const { id, token } = await invite(campaign)
  const handed = await Promise.all([
    handOnInvitation(token, ' Colleague <colleague@society.example> '),
    handOnInvitation(token, 'COLLEAGUE@society.example'),
  ])
  expect(handed).toEqual(['done', 'done'])
  const mails = await readOutbox(campaign.id)
  expect(mails.map(({ template, to }) => [template, to])).toEqual([
    ['invitation', INVITED.email],
    ['invitation', expect.stringMatching(/^colleague@society\.example$/i)],
  ])
  const own = mails[1]!.token
  expect(own).not.toBe(token)
  expect(await findInvited(own)).toMatchObject({
    organization: INVITED.organization,
    email: expect.stringMatching(/^colleague@/i),
    handingsLeft: 2,
  })
  expect(await findInvited(token)).toMatchObject({ email: INVITED.email })
  expect(await handOnInvitation(token, 'second@society.example')).toBe('done')
  expect(await handOnInvitation(own, 'third@society.example')).toBe('done')
  expect(await handOnInvitation(own, 'fourth@society.example')).toEqual({
    faults: { email: 'handed-too-often' },
  })
  expect(await factsOf(id)).toMatchObject({ handed: 3 })
  expect(await readOutbox(campaign.id)).toHaveLength(4)
})

test('what is no address is refused; who never wants mail gets none, and the answer is the same', async () => {
  const campaign = await startCampaign('unwanted-hands')
  const { token } = await invite(campaign)
  expect(await handOnInvitation(token, '')).toEqual({ faults: { email: 'email-required' } })
  expect(await handOnInvitation(token, 'nobody')).toEqual({ faults: { email: 'no-at-sign' } })
  const { findDataKey } = await import('@/domain/seal/data-key')
  const { suppressionIndexes } = await import('@/domain/mail/mailbox')
  const [index] = suppressionIndexes(await findDataKey(null), 'never@society.example')
  await sql()`insert into suppressions (email_index, reason, created_at) values (${index!}, 'not-me', now())`
  expect(await handOnInvitation(token, 'never@society.example')).toBe('done')
  expect(await readOutbox(campaign.id)).toHaveLength(1)
})

test('one network hands on ten times an hour, and is told so', async () => {
  const campaign = await startCampaign('one-network')
  for (let times = 0; times < 10; times++) {
    const { token } = await invite(campaign, {
      organization: `Society ${times}`,
      email: `a${times}@s.example`,
    })
    expect(await handOnInvitation(token, `c${times}@c${times}.example`, '203.0.113.77')).toBe('done')
  }
  const { token } = await invite(campaign, { organization: 'Eleventh', email: 'eleventh@s.example' })
  expect(await handOnInvitation(token, 'eleven@c.example', '203.0.113.77')).toEqual({
    faults: { email: 'hand-on-later' },
  })
})
