import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { claimMails } from '@/domain/mail/claim'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { confirmAddressChange } from './confirm-address-change'
import { eraseSignature } from './erase'
import { suppressAddress } from './never-again'
import { findAddressToConfirm, findPendingAddress } from './address-change'
import { findOwnSignature } from './own-page'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { sendConfirmationAgain } from '@/domain/signature/signing/send-again'
import {
  addressOf,
  askMove,
  eventsOf,
  letMailsPass,
  newestMail,
  ORGANIZATION,
  sign,
  signed,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { withdrawSignature } from './withdraw'

useTestDatabase()

const NEW = 'new.address@example.net'

async function change(token: string, code?: string): Promise<string> {
  const result = await confirmAddressChange(token, code)
  if (typeof result === 'string' || 'refusal' in result) throw new Error(JSON.stringify(result))
  return result.signatureToken
}

const tokensOf = async (campaign: TestCampaign, purpose: string) =>
  (await sql()`select 1 from tokens where campaign_id = ${campaign.id} and purpose = ${purpose}`).length

test('until the button is pressed the old address stands; afterwards only the fresh link works', async () => {
  const campaign = await startCampaign('address')
  const confirm = await sign(campaign)
  const own = await signed(campaign, { email: 'other@example.net', name: 'Somebody Else' })
  expect(own).not.toBe(confirm)
  const mine = await signed(campaign, { email: 'old@example.net' })
  const token = await askMove(campaign, mine, NEW)
  expect(await newestMail(campaign)).toMatchObject({ template: 'address', to: NEW })
  expect(await findAddressToConfirm(token)).toMatchObject({ state: 'pending', email: NEW })
  expect(await findPendingAddress(mine)).toMatchObject({ email: NEW })
  expect(await addressOf(mine)).toBe('old@example.net')

  const fresh = await change(token)
  expect(await addressOf(fresh)).toBe(NEW)
  expect(await findOwnSignature(mine)).toBeNull()
  expect(await findAddressToConfirm(token)).toMatchObject({ state: 'used', email: null })
  const mails = (await readOutbox(campaign.id)).slice(-2)
  expect(mails).toMatchObject([
    { template: 'address-new', to: NEW, token: fresh },
    { template: 'address-old', to: 'old@example.net', token: '' },
  ])
  const again = await change(token)
  expect(await addressOf(again)).toBe(NEW)
  expect((await readOutbox(campaign.id)).filter(({ template }) => template === 'address-new')).toHaveLength(1)
  expect((await eventsOf(campaign)).slice(-2)).toEqual(['address-change-asked', 'address-changed'])
  expect(await addressOf(own)).toBe('other@example.net')
})

test('whoever has the old mailbox can no longer get in, by any link or by asking again', async () => {
  const campaign = await startCampaign('address-taken-over')
  const confirm = await sign(campaign, { email: 'lost@example.net' })
  const own = await signed(campaign, { email: 'lost@example.net' })
  await change(await askMove(campaign, own, NEW))
  const before = (await readOutbox(campaign.id)).length
  await sendConfirmationAgain(confirm, 'confirm')
  expect(await readOutbox(campaign.id)).toHaveLength(before)
  expect(await findOwnSignature(own)).toBeNull()
  const mailings = await sql()`select 1 from mailings where campaign_id = ${campaign.id}`
  expect(mailings).toHaveLength(1)
})

test('word to an address that was left goes out, whatever is changed or withdrawn before it does', async () => {
  await sql()`truncate outbox`
  const campaign = await startCampaign('address-word')
  const own = await signed(campaign, { email: 'robbed@example.net' })
  const second = await change(await askMove(campaign, own, 'robber@example.net'))
  const third = await change(await askMove(campaign, second, 'robber.too@example.net'))
  await withdrawSignature(third)
  const mails = (await readOutbox(campaign.id)).filter(({ template }) => template === 'address-old')
  expect(mails.map(({ to }) => to)).toEqual(['robbed@example.net', 'robber@example.net'])
  const templates = (await claimMails(20)).map(({ template }) => template)
  expect(templates).toEqual(['address-old', 'address-old'])
  await eraseSignature(third)
  expect(await readOutbox(campaign.id)).toEqual([])
})

test('an address that signs between the question and the button is told so, and nothing changes', async () => {
  const campaign = await startCampaign('address-race')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await askMove(campaign, own, NEW)
  const theirs = await signed(campaign, { email: NEW, name: 'Somebody Else' })
  expect(await confirmAddressChange(token)).toBe('address-taken')
  expect(await addressOf(own)).toBe('mine@example.net')
  expect(await addressOf(theirs)).toBe(NEW)
})

test('a signature that was never confirmed under the new address gives way', async () => {
  const campaign = await startCampaign('address-pending')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const pending = await sign(campaign, { email: NEW })
  await letMailsPass()
  const token = await askMove(campaign, own, NEW)
  await change(token)
  const rows = await sql()`select 1 from signatures where campaign_id = ${campaign.id}`
  expect(rows).toHaveLength(1)
  expect(pending).not.toBe(token)
})

test('pressed twice at once, or two buttons at once, exactly one change is made', async () => {
  const campaign = await startCampaign('address-parallel')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await askMove(campaign, own, NEW)
  const results = await Promise.all(Array.from({ length: 20 }, () => confirmAddressChange(token)))
  expect(results.every((result) => typeof result === 'object')).toBe(true)
  expect((await eventsOf(campaign)).filter((kind) => kind === 'address-changed')).toHaveLength(1)

  const [a, b] = [
    await signed(campaign, { email: 'a@example.net', name: 'A Signer' }),
    await signed(campaign, { email: 'b@example.net', name: 'B Signer' }),
  ]
  const toA = await askMove(campaign, a, 'both@example.net')
  await letMailsPass()
  const toB = await askMove(campaign, b, 'both@example.net')
  const both = await Promise.all([confirmAddressChange(toA), confirmAddressChange(toB)])
  expect(both.filter((result) => result === 'address-taken')).toHaveLength(1)
  expect(both.filter((result) => typeof result === 'object')).toHaveLength(1)
})

test('erased meanwhile, the button finds nothing; both at once leave no address', async () => {
  const campaign = await startCampaign('address-erased')
  let neverConfirmed = 0
  for (let round = 0; round < 5; round += 1) {
    const own = await signed(campaign, { email: `round${round}@example.net` })
    const token = await askMove(campaign, own, `to${round}@example.net`)
    const [changed, erased] = await Promise.all([confirmAddressChange(token), eraseSignature(own)])
    if (typeof changed === 'object' && 'signatureToken' in changed) {
      // The change came first, so the old link was void: erase by the fresh one.
      expect(erased).toEqual({ language: null })
      await eraseSignature(changed.signatureToken)
    } else {
      expect(changed).toBe('link-unknown')
      neverConfirmed += 1
    }
  }
  const left = await sql()`
    select 1 from signatures where campaign_id = ${campaign.id} and (email is not null or email_index is not null)`
  expect(left).toHaveLength(0)
  expect(await tokensOf(campaign, 'address')).toBe(0)
  // The count of mails to an address no one proved stays, or erasing and signing again would lift the caps for it.
  expect(await sql()`select 1 from mailings where campaign_id = ${campaign.id}`).toHaveLength(neverConfirmed)
})

test('an officer may move a signature to an address that signed as a person', async () => {
  const campaign = await startCampaign('address-officer')
  await signed(campaign, { email: 'both@society.example' })
  const own = await signed(campaign, ORGANIZATION)
  await letMailsPass()
  const token = await askMove(campaign, own, 'both@society.example')
  await change(token, (await newestMail(campaign)).code)
  const mailings = await sql()`select 1 from mailings where campaign_id = ${campaign.id}`
  expect(mailings).toHaveLength(1)
})

test('after its days the link says so, the sealed address is gone, and a month later the link is, too', async () => {
  const campaign = await startCampaign('address-old')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await askMove(campaign, own, NEW)
  await sql()`
    update tokens set created_at = now() - interval '8 days', expires_at = now() - interval '1 day'
    where purpose = 'address' and campaign_id = ${campaign.id}`
  expect(await confirmAddressChange(token)).toBe('link-expired')
  expect(await purgeUnconfirmed()).toMatchObject({ addresses: 1 })
  expect(await findAddressToConfirm(token)).toMatchObject({ state: 'void', email: null })
  expect(await suppressAddress(token)).toBe('link-unknown')
  await purgeUnconfirmed(new Date(Date.now() + 31 * 86_400_000))
  expect(await findAddressToConfirm(token)).toBeNull()
  expect(await addressOf(own)).toBe('mine@example.net')
})
