import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { mailboxIndex } from '@/domain/mail/mailbox'
import { findDataKey } from '@/domain/seal/data-key'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { makeCampaign, makeOrganizer, readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { delivered } from '@/testing/delivery'
import { sign, signed } from '@/testing/signer'
import { tellSigners } from './tell-signers'

useTestDatabase()

const told = async (campaign: { id: string }) =>
  (await readOutbox(campaign.id)).filter(({ template }) => template === 'delivered')
/** Everything that waited has left. */
const sendAll = () => sql()`update outbox set sent_at = now(), ready = false where sent_at is null`

test('who wants news is told once of each delivery, and nobody who left, does not want it, or is never to be written to', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'told')
  const news = { updates: true }
  await signed(campaign, { ...news, email: 'wants@example.net' })
  await signed(campaign, { email: 'silent@example.net' })
  const left = await signed(campaign, { ...news, email: 'left@example.net' })
  await signed(campaign, { ...news, email: 'never@example.net' })
  await withdrawSignature(left)
  const never = mailboxIndex(await findDataKey(null), 'never@example.net')
  await sql()`insert into suppressions (email_index, reason, created_at) values (${never}, 'not-me', now())`
  await delivered(organizer, 'told')
  const [event] = await sql()`select detail from events where kind = 'delivery-final'`
  expect(event).toMatchObject({ detail: { number: 1, count: 2 } })
  await sendAll()
  for (let time = 0; time < 3; time += 1) await tellSigners()
  expect(await told(campaign)).toMatchObject([
    {
      to: 'wants@example.net',
      next: '/campaigns/told/deliveries/1',
      token: expect.stringMatching(/^[\w-]{43}$/),
    },
  ])
  await delivered(organizer, 'told')
  await sendAll()
  for (let time = 0; time < 3; time += 1) await tellSigners()
  expect((await told(campaign)).map(({ next }) => next?.at(-1))).toEqual(['1', '2'])
})

test('many are told a few at a time, none before a confirmation that waits, and from where it stopped', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'many')
  for (let one = 0; one < 23; one += 1)
    await signed(campaign, { updates: true, email: `signer-${one}@example.net` })
  await delivered(organizer, 'many')
  await sendAll()
  await sign(campaign, { email: 'waits@example.net' })
  expect(await tellSigners()).toBe(0)
  await sendAll()
  expect(await tellSigners()).toBe(20)
  expect(await tellSigners()).toBe(0)
  await sendAll()
  expect(await tellSigners()).toBe(3)
  const mails = await told(campaign)
  expect(new Set(mails.map(({ to }) => to)).size).toBe(23)
  const [row] =
    await sql()`select told_up_to, told_at is not null as told from deliveries where campaign_id = ${campaign.id}`
  expect(row).toEqual({ toldUpTo: 23, told: true })
})
