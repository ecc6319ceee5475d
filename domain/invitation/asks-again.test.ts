import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { invite, signBy } from '@/testing/invitation'
import { check, confirmMail, newestMail, startCampaign, type TestCampaign } from '@/testing/signer'
import { rejectSignature } from '@/domain/review/set-aside'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { countAsked, listAsked } from './ask-list'
import { beginSigning } from './begin-signing'
import { findInvited } from './invited-page'
import { findMorning } from './morning'

useTestDatabase()

const confirmNewest = async (campaign: TestCampaign) => {
  const result = await confirmMail(await newestMail(campaign))
  if (typeof result === 'string' || 'faults' in result) throw new Error(JSON.stringify(result))
  return result.signatureToken
}

test('a rejected or withdrawn signature asks again: the link takes an answer, and the ask list stops saying signed', async () => {
  const campaign = await startCampaign('asks-again')
  const { token } = await invite(campaign)
  const organizer = await makeOrganizer()
  const stated = async () => {
    const page = await listAsked(organizer, campaign.slug, {}, null, 10)
    return typeof page === 'string' ? page : page.items[0]!.state
  }
  await signBy(campaign, { invitation: token })
  await confirmNewest(campaign)
  expect(await stated()).toBe('signed')
  const [row] = await sql()<{ id: string }[]>`select id from signatures where campaign_id = ${campaign.id}`
  expect(await rejectSignature(organizer, campaign.slug, row!.id, 'not-genuine')).toBe('done')
  expect((await findInvited(token))!.refusal).toBeNull()
  expect(await stated()).not.toBe('signed')
  expect((await countAsked(campaign.id)).signed).toBe(0)
  await signBy(campaign, { invitation: token, email: 'second@society.example' })
  const own = await confirmNewest(campaign)
  expect((await findInvited(token))!.refusal).toBe('already-signed')
  expect(await withdrawSignature(own)).toBe('done')
  expect((await findInvited(token))!.refusal).toBeNull()
  expect(await stated()).not.toBe('signed')
})

test('a stranger with a forwarded link locks nobody out while they wait; once they are on the list, the invitation is answered', async () => {
  const campaign = await startCampaign('not-locked-out')
  const { token } = await invite(campaign)
  await signBy(campaign, { invitation: token, email: 'stranger@elsewhere.example' })
  await confirmNewest(campaign)
  const waiting = (await findInvited(token))!
  expect(waiting).toMatchObject({ refusal: null, signedAt: null })
  expect(waiting.signedElsewhereAt).toBeInstanceOf(Date)
  await check(campaign)
  expect(await findInvited(token)).toMatchObject({ refusal: 'already-signed', signedElsewhereAt: null })

  const other = await startCampaign('signs-beside-a-stranger')
  const invited = await invite(other)
  await signBy(other, { invitation: invited.token, email: 'stranger@elsewhere.example' })
  await confirmNewest(other)
  expect(await beginSigning(invited.token)).toBe('done')
  await signBy(other, { invitation: invited.token })
  await confirmNewest(other)
  expect((await findInvited(invited.token))!.refusal).toBe('already-signed')
  expect((await countAsked(other.id)).forwarded).toBe(0)
})

test('the ask list says who is listed and who waits, shows those signed from elsewhere, and puts first what needs an act', async () => {
  const campaign = await startCampaign('what-needs-an-act')
  const organizer = await makeOrganizer()
  const ways = []
  for (const organization of ['Listed Society', 'Strange Society', 'Declining Society', 'Opening Society'])
    ways.push(await invite(campaign, { organization, email: `office@${organization.split(' ')[0]}.example` }))
  const [listed, strange, declining, opening] = ways.map(({ id, token }) => ({ id, token }))
  await sql()`update invitations set opened_at = now() where campaign_id = ${campaign.id}`
  await signBy(campaign, {
    organization: 'Listed Society',
    email: 'office@listed.example',
    invitation: listed!.token,
  })
  await confirmNewest(campaign)
  await check(campaign)
  await signBy(campaign, {
    organization: 'Strange Society',
    email: 'someone@elsewhere.example',
    invitation: strange!.token,
  })
  await confirmNewest(campaign)
  await sql()`update invitations set declined_at = now() where id = ${declining!.id}`
  const page = async (only?: 'forwarded' | 'recent') => {
    const found = await listAsked(organizer, campaign.slug, only ? { only } : {}, null, 10)
    return typeof found === 'string' ? [] : found.items
  }
  const byId = new Map((await page()).map((one) => [one.id, one]))
  expect(byId.get(listed!.id)).toMatchObject({ state: 'signed', listed: true, forwarded: false })
  expect(byId.get(strange!.id)).toMatchObject({ state: 'signed', listed: false, forwarded: true })
  expect((await page('forwarded')).map(({ id }) => id)).toEqual([strange!.id])
  await sql()`update invitations set added_at = now() - interval '2 days', opened_at = null where id = ${opening!.id}`
  expect((await page('recent')).map(({ id }) => id)).not.toContain(opening!.id)
  const { changes, added } = await findMorning(campaign.id)
  expect(added).toBe(3)
  expect(changes.map(({ id, what }) => [id, what])).toEqual([
    [declining!.id, 'declined'],
    [strange!.id, 'signed'],
    [listed!.id, 'signed'],
  ])
})
