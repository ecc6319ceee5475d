import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import type { ProofMethod } from '@/db/tables/proof'
import { findDataKey } from '@/domain/seal/data-key'
import { addProof } from '@/domain/signature/proofs'
import {
  confirmRoleAddress,
  findRoleAddress,
  purgeRoleAddresses,
  removeRoleAddress,
} from '@/domain/organization/keep-role-address'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import {
  check,
  ORGANIZATION,
  signed,
  signedAndChecked,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { eraseAddress } from './erase-address'
import { findRoleOffer, leaveRoleAddress } from './leave-role-address'

useTestDatabase()
beforeEach(async () => {
  await sql()`delete from limits`
  await sql()`delete from role_addresses`
})

let campaigns = 0
async function start(domain = `society${campaigns + 1}.example`, method = 'dns') {
  const campaign = await startCampaign(`role-${(campaigns += 1)}`)
  const organization = { ...ORGANIZATION, website: domain, email: `officer@${domain}` }
  const own = await signedAndChecked(campaign, organization)
  const [row] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  const proof = { signatureId: row!.id, method: method as ProofMethod, domain }
  await addProof(sql(), await findDataKey(campaign.id), proof, new Date())
  return { campaign, own, domain }
}
const mails = async ({ id }: TestCampaign, template: string) =>
  (await readOutbox(id)).filter((mail) => mail.template === template)

async function leave(at: Awaited<ReturnType<typeof start>>, mailbox: string) {
  expect(await leaveRoleAddress(at.own, `${mailbox}@${at.domain}`)).toBe('done')
  const { token, code } = (await mails(at.campaign, 'role-address')).at(-1)!
  return { token, code: code! }
}

test('a role address is confirmed by its own code and then hears of every signature in the name of its domain', async () => {
  const at = await start()
  const { token, code } = await leave(at, 'press')
  const other = await startCampaign('role-hears')
  const signing = {
    ...ORGANIZATION,
    organization: 'Society (Exampletown)',
    website: `www.${at.domain}`,
    email: 'stranger@elsewhere.example',
  }
  await signed(other, signing)
  expect(await mails(other, 'role-confirmed')).toEqual([])
  expect(await confirmRoleAddress(token, code === '111111' ? '222222' : '111111')).toEqual({
    refusal: 'code-wrong',
    left: 4,
  })
  expect(await confirmRoleAddress(token, code)).toBe('done')
  expect(await confirmRoleAddress(token, '')).toBe('done')
  const third = await startCampaign('role-hears-again')
  await signed(third, signing)
  expect(await mails(third, 'role-confirmed')).toMatchObject([{ to: `press@${at.domain}`, token }])
  await check(third)
  const [news] = await mails(third, 'role-published')
  expect(news!.next).toMatch(/^\/organizations\/society-exampletown-/)
  expect(await removeRoleAddress(token)).toBe('done')
  expect(await findRoleAddress(token)).toBeNull()
  await signed(await startCampaign('role-silent'), { ...signing, email: 'another@elsewhere.example' })
  expect(await sql()`select 1 from outbox where template = 'role-confirmed'`).toHaveLength(1)
})

test('three a domain, also when four are left at once; one that is there takes no second place', async () => {
  const at = await start()
  const four = ['a', 'b', 'c', 'd'].map((mailbox) => leaveRoleAddress(at.own, `${mailbox}@${at.domain}`))
  const answers = await Promise.all(four)
  expect(answers).toEqual(['done', 'done', 'done', 'done'])
  expect(await findRoleOffer(at.own)).toEqual({ domain: at.domain, count: 0, waiting: 3 })
})

test('three that nobody confirmed make room, three that somebody confirmed do not', async () => {
  const at = await start()
  for (const mailbox of ['prss', 'bord', 'ofice']) await leave(at, mailbox)
  for (const [index, mailbox] of ['press', 'board', 'office'].entries()) {
    await sql()`delete from limits`
    const { token, code } = await leave(at, mailbox)
    expect(await confirmRoleAddress(token, code)).toBe('done')
    expect(await findRoleOffer(at.own)).toMatchObject({ count: index + 1, waiting: 2 - index })
  }
  await sql()`delete from limits`
  expect(await leaveRoleAddress(at.own, `chair@${at.domain}`)).toBe('role-full')
})

test.each([
  ['', 'email-required'],
  ['press', 'no-at-sign'],
  ['press@elsewhere.example', 'role-domain'],
  ['press@gmail.com', 'role-domain'],
])('%j is refused: %s', async (typed, refusal) => {
  expect(await leaveRoleAddress((await start()).own, typed)).toBe(refusal)
})

test('whoever only has a mailbox at the domain leaves none, and neither does a person', async () => {
  const at = await start('uni.example', 'mailbox')
  expect(await findRoleOffer(at.own)).toBeNull()
  expect(await leaveRoleAddress(at.own, 'press@uni.example')).toBe('not-possible')
  expect(await leaveRoleAddress(await signed(at.campaign), 'press@uni.example')).toBe('not-possible')
  expect(await leaveRoleAddress('unknown', 'press@uni.example')).toBe('link-unknown')
})

test('no more than 20 mails a day, nobody’s after a week without the code, and none after an erasure', async () => {
  const at = await start()
  const { token, code } = await leave(at, 'press')
  await confirmRoleAddress(token, code)
  await sql()`update role_addresses set told = 20, told_on = ${new Date().toISOString().slice(0, 10)}`
  const other = await startCampaign('role-capped')
  await signed(other, { ...ORGANIZATION, website: at.domain, email: 'x@elsewhere.example' })
  expect(await mails(other, 'role-confirmed')).toEqual([])
  await leave(at, 'board')
  expect(await purgeRoleAddresses(new Date(Date.now() + 8 * 86_400_000))).toBe(1)
  expect(await findRoleAddress(token)).not.toBeNull()
  await eraseAddress(`PRESS@${at.domain}`)
  expect(await findRoleAddress(token)).toBeNull()
})
