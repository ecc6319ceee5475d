import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import type { ProofMethod } from '@/db/tables/proof'
import { launchNow } from '@/domain/campaign/set-launch'
import { confirmRoleAddress } from '@/domain/organization/keep-role-address'
import { lockSettling } from '@/domain/proof/lock-settling'
import { findDataKey } from '@/domain/seal/data-key'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { addProof } from '@/domain/signature/proofs'
import { settleOrganization } from '@/domain/signature/settle-organization'
import { makeOrganizer, readOutbox } from '@/testing/campaign'
import { collected, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import {
  askMove,
  newestMail,
  check,
  ORGANIZATION,
  signedAndChecked,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { newestId } from '@/testing/vouched'
import { confirmAddressChange } from './confirm-address-change'
import { findRoleOffer, leaveRoleAddress } from './leave-role-address'

// What an address that an organization left hears, of which signatures, and how often.

useTestDatabase()
beforeEach(async () => {
  await sql()`delete from limits`
  await sql()`delete from role_addresses`
})

const DOMAIN = 'society.example'
let campaigns = 0

async function prove(campaign: TestCampaign, method: ProofMethod): Promise<void> {
  const proof = { signatureId: await newestId(campaign), method, domain: DOMAIN }
  await addProof(sql(), await findDataKey(campaign.id), proof, new Date())
}

async function start(method: ProofMethod = 'dns') {
  const campaign = await startCampaign(`hears-${(campaigns += 1)}`)
  const own = await signedAndChecked(campaign, { website: DOMAIN, email: `officer@${DOMAIN}` })
  await prove(campaign, method)
  return { campaign, own }
}

const told = async ({ id }: TestCampaign) =>
  (await readOutbox(id)).filter(({ template }) => template.startsWith('role-') && template !== 'role-address')

/** Leaves an address and confirms it. */
async function leave(at: Awaited<ReturnType<typeof start>>, mailbox: string): Promise<void> {
  expect(await leaveRoleAddress(at.own, `${mailbox}@${DOMAIN}`)).toBe('done')
  const mail = (await readOutbox(at.campaign.id)).findLast(({ template }) => template === 'role-address')!
  expect(await confirmRoleAddress(mail.token, mail.code!)).toBe('done')
}

test('at a launch each address hears of each signature in its name once, capped, and of nobody else’s', async () => {
  const at = await start()
  await leave(at, 'press')
  await leave(at, 'board')
  const collecting = await startCollecting('hears-launch')
  const names = ['Society', 'Society of Reeds', 'Society of Herons']
  for (const [index, organization] of names.entries()) {
    await sql()`delete from limits`
    await collected(collecting, {
      ...ORGANIZATION,
      organization,
      website: DOMAIN,
      email: `a${index}@elsewhere.example`,
    })
    await check(collecting)
  }
  await collected(collecting, {
    ...ORGANIZATION,
    organization: 'Others',
    website: 'others.example',
    email: 'a@others.example',
  })
  await check(collecting)
  expect(await told(collecting)).toEqual([])
  const today = new Date().toISOString().slice(0, 10)
  await sql()`update role_addresses set told = 18, told_on = ${today} where asked_at = (select max(asked_at) from role_addresses)`
  await launchNow(await makeOrganizer(), collecting.slug)
  expect(await launchDueCampaigns()).toBe(1)
  const mails = await told(collecting)
  expect(mails.every(({ template }) => template === 'role-published')).toBe(true)
  const [press, board] = ['press', 'board'].map((box) => mails.filter(({ to }) => to === `${box}@${DOMAIN}`))
  expect(new Set(press!.map(({ next }) => next)).size).toBe(3)
  expect(press).toHaveLength(3)
  expect(board).toHaveLength(2)
  expect(mails).toHaveLength(5)
})

test('who is listed and names the domain only later is told of then, once: by a proof, or by a new address', async () => {
  const at = await start()
  await leave(at, 'press')
  const proven = await startCampaign('hears-later-proof')
  await signedAndChecked(proven, {
    organization: 'Elsewhere',
    website: null,
    email: 'officer@elsewhere.example',
  })
  expect(await told(proven)).toEqual([])
  const id = await newestId(proven)
  const settle = () =>
    sql().begin(async (tx) => settleOrganization(tx, (await lockSettling(tx, id))!, new Date()))
  const proof = { signatureId: id, method: 'dns', domain: DOMAIN, value: 'token' } as const
  await addProof(sql(), await findDataKey(proven.id), proof, new Date())
  for (let turn = 0; turn < 3; turn += 1) expect(await settle()).toBe('listed')
  expect(await told(proven)).toMatchObject([{ template: 'role-published', to: `press@${DOMAIN}` }])
  const moved = await startCampaign('hears-later-address')
  const own = await signedAndChecked(moved, {
    organization: 'Moved',
    website: null,
    email: 'officer@gmail.com',
  })
  const token = await askMove(moved, own, `stranger@${DOMAIN}`)
  expect(await told(moved)).toEqual([])
  const { code } = await newestMail(moved)
  await confirmAddressChange(token, code)
  await confirmAddressChange(token, code)
  expect(await told(moved)).toMatchObject([{ template: 'role-published', to: `press@${DOMAIN}` }])
})

test('whom two mailboxes left at a domain takes no place from those whose DNS confirms it', async () => {
  const students = await start('countersignature')
  const confirmAll = () => sql()`update role_addresses set confirmed_at = now()`
  for (const mailbox of ['one', 'two', 'three']) await leave(students, mailbox)
  await confirmAll()
  expect(await leaveRoleAddress(students.own, `four@${DOMAIN}`)).toBe('role-full')
  const university = await start('dns')
  expect(await findRoleOffer(university.own)).toEqual({ domain: DOMAIN, count: 0, waiting: 0 })
  await sql()`delete from limits`
  for (const mailbox of ['press', 'board', 'office']) await leave(university, mailbox)
  // Also before those are confirmed.
  expect(await leaveRoleAddress(students.own, `four@${DOMAIN}`)).toBe('role-full')
  await confirmAll()
  expect(await leaveRoleAddress(university.own, `legal@${DOMAIN}`)).toBe('role-full')
  expect(await leaveRoleAddress(students.own, `four@${DOMAIN}`)).toBe('role-full')
  expect(await sql()`select by_dns from role_addresses`).toMatchObject([
    { byDns: true },
    { byDns: true },
    { byDns: true },
  ])
})
