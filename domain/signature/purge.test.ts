import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { putCampaign, putMail, putSignature, readMail } from '@/testing/outbox'
import { useTestDatabase } from '@/testing/database'
import { purgeUnconfirmed } from './purge'

useTestDatabase()

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

type Link = {
  campaignId: string
  signatureId: string | null
  purpose: string
  createdAt: Date
  expiresAt: Date | null
}

async function putToken(link: Link): Promise<Buffer> {
  const hash = randomBytes(32)
  await sql()`
    insert into tokens (hash, purpose, campaign_id, signature_id, submitted, created_at, expires_at)
    values (${hash}, ${link.purpose}, ${link.campaignId}, ${link.signatureId},
      ${link.purpose === 'submission' ? Buffer.from('sealed') : null}, ${link.createdAt}, ${link.expiresAt})`
  return hash
}

const findToken = async (hash: Buffer) =>
  (await sql()`select signature_id, submitted from tokens where hash = ${hash}`)[0]

const exists = async (id: string) => (await sql()`select 1 from signatures where id = ${id}`).length === 1

test('a signature nobody confirmed goes after seven days with its mails; its link stays to say "expired"', async () => {
  const campaign = await putCampaign()
  const campaignId = campaign.id
  const signatureId = await putSignature(campaign, ago(8))
  const mail = await putMail({ campaignId, signatureId, createdAt: ago(8) })
  const hash = await putToken({
    campaignId,
    signatureId,
    purpose: 'confirm',
    createdAt: ago(8),
    expiresAt: ago(1),
  })
  expect(await purgeUnconfirmed()).toMatchObject({ signatures: 1 })
  expect(await exists(signatureId)).toBe(false)
  expect(await readMail(mail)).toBeUndefined()
  const told =
    await sql()`select actor, detail from events where campaign_id = ${campaignId} and kind = 'unconfirmed-deleted'`
  expect(told).toEqual([{ actor: 'system', detail: { count: 1 } }])
  expect(await findToken(hash)).toEqual({ signatureId: null, submitted: null })
})

test('younger and confirmed signatures stay; asking again does not keep a pending one', async () => {
  const campaign = await putCampaign()
  const campaignId = campaign.id
  const young = await putSignature(campaign, ago(6))
  const confirmed = await putSignature(campaign, ago(30))
  await sql()`update signatures set confirmed_at = ${ago(29)}, number = 1 where id = ${confirmed}`
  const askedAgain = await putSignature(campaign, ago(8))
  await putToken({
    campaignId,
    signatureId: askedAgain,
    purpose: 'confirm',
    createdAt: ago(2),
    expiresAt: ago(-5),
  })
  expect(await purgeUnconfirmed()).toMatchObject({ signatures: 1 })
  for (const id of [young, confirmed]) expect(await exists(id)).toBe(true)
  expect(await exists(askedAgain)).toBe(false)
})

test('what was typed on a submission link is emptied when the link expires, and the link goes a month later', async () => {
  const campaign = await putCampaign()
  const campaignId = campaign.id
  const signatureId = await putSignature(campaign)
  const expired = await putToken({
    campaignId,
    signatureId,
    purpose: 'submission',
    createdAt: ago(1),
    expiresAt: ago(0.9),
  })
  const live = await putToken({
    campaignId,
    signatureId,
    purpose: 'submission',
    createdAt: ago(0),
    expiresAt: ago(-0.02),
  })
  await purgeUnconfirmed()
  expect(await findToken(expired)).toEqual({ signatureId, submitted: null })
  expect(await findToken(live)).toEqual({ signatureId, submitted: expect.any(Buffer) })
  await purgeUnconfirmed(ago(-31))
  expect(await findToken(expired)).toBeUndefined()
})

test('links without a signature go 30 days after they expired; the link to an own page stays with its signature', async () => {
  const campaign = await putCampaign()
  const campaignId = campaign.id
  const signatureId = await putSignature(campaign, ago(60))
  await sql()`update signatures set confirmed_at = ${ago(59)}, number = 1 where id = ${signatureId}`
  const own = await putToken({
    campaignId,
    signatureId,
    purpose: 'signature',
    createdAt: ago(59),
    expiresAt: null,
  })
  const orphan = { campaignId, signatureId: null, purpose: 'confirm', createdAt: ago(40) }
  const old = await putToken({ ...orphan, expiresAt: ago(31) })
  const recent = await putToken({ ...orphan, expiresAt: ago(29) })
  await purgeUnconfirmed()
  expect(await findToken(old)).toBeUndefined()
  expect(await findToken(recent)).toBeDefined()
  expect(await findToken(own)).toBeDefined()
})

test('of the keys to an own page that were asked for the newest five work, and those of the confirmation all do', async () => {
  const campaign = await putCampaign()
  const signatureId = await putSignature(campaign, ago(60))
  await sql()`update signatures set confirmed_at = ${ago(59)}, number = 1 where id = ${signatureId}`
  const kept = { campaignId: campaign.id, signatureId, purpose: 'signature', expiresAt: null }
  const confirmed = [
    await putToken({ ...kept, createdAt: ago(59) }),
    await putToken({ ...kept, createdAt: ago(58) }),
  ]
  const asked: Buffer[] = []
  for (let day = 30; day > 20; day -= 1) asked.push(await putToken({ ...kept, createdAt: ago(day) }))
  await sql()`update tokens set replaceable = true where hash in ${sql()(asked)}`
  expect(await purgeUnconfirmed()).toMatchObject({ keys: 5 })
  for (const hash of [...confirmed, ...asked.slice(5)]) expect(await findToken(hash)).toBeDefined()
  for (const hash of asked.slice(0, 5)) expect(await findToken(hash)).toBeUndefined()
})
