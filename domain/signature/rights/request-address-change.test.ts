import { expect, test } from 'vitest'
import { findSuppression } from '@/domain/mail/queries'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { requestAddressChange } from './request-address-change'
import { cancelAddressChange } from './cancel-address-change'
import { confirmAddressChange } from './confirm-address-change'
import { suppressAddress } from './never-again'
import { findPendingAddress } from './address-change'
import { findOwnSignature } from './own-page'
import { addressOf, askMove, letMailsPass, newestMail, signed, startCampaign } from '@/testing/signer'
import { withdrawSignature } from './withdraw'

useTestDatabase()

const NEW = 'new.address@example.net'

test('the address we have already, a broken one and no link are answered; nothing is mailed', async () => {
  const campaign = await startCampaign('address-faults')
  const own = await signed(campaign, { email: 'same@example.net' })
  const before = (await readOutbox(campaign.id)).length
  expect(await requestAddressChange(own, 'SAME@example.net')).toBe('address-same')
  expect(await requestAddressChange(own, '  ')).toBe('email-required')
  expect(await requestAddressChange(own, 'a@b@c')).toBe('several-at-signs')
  expect(await requestAddressChange('x'.repeat(43), NEW)).toBe('link-unknown')
  await withdrawSignature(own)
  expect(await requestAddressChange(own, NEW)).toBe('not-possible')
  expect(await readOutbox(campaign.id)).toHaveLength(before)
})

test('an address that signed already is answered alike, and its mailbox gets its own link', async () => {
  const campaign = await startCampaign('address-conflict')
  const theirs = await signed(campaign, { email: 'taken@example.net', name: 'Somebody Else' })
  const own = await signed(campaign, { email: 'mine@example.net' })
  await letMailsPass()
  expect(await requestAddressChange(own, 'taken@example.net')).toBe('done')
  const mail = await newestMail(campaign)
  expect(mail).toMatchObject({ template: 'address-taken', to: 'taken@example.net' })
  expect((await findOwnSignature(mail.token))?.fields.name).toBe('Somebody Else')
  expect(await findPendingAddress(own)).toMatchObject({ email: 'taken@example.net' })
  expect(await addressOf(theirs)).toBe('taken@example.net')
})

test('the newest wish counts; a stopped one does nothing', async () => {
  const campaign = await startCampaign('address-twice')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const first = await askMove(campaign, own, 'first@example.net')
  const second = await askMove(campaign, own, 'second@example.net')
  expect(await confirmAddressChange(first)).toBe('link-expired')
  expect(await cancelAddressChange(own)).toBe('done')
  expect(await findPendingAddress(own)).toBeNull()
  expect(await confirmAddressChange(second)).toBe('link-expired')
  expect(await addressOf(own)).toBe('mine@example.net')
})

test('asked again for the same address, the link there works until a newer mail leaves', async () => {
  const campaign = await startCampaign('address-again')
  const own = await signed(campaign, { email: 'again@example.net' })
  const first = await askMove(campaign, own, 'same@example.net')
  expect(await requestAddressChange(own, 'Same@Example.net')).toBe('done')
  expect((await newestMail(campaign)).token).toBe(first)
  expect(await findPendingAddress(own)).toMatchObject({ email: 'same@example.net' })
  await letMailsPass()
  const second = await askMove(campaign, own, 'same@example.net')
  expect(second).not.toBe(first)
  expect(await confirmAddressChange(first)).toBe('link-expired')
  expect(await confirmAddressChange(second)).toMatchObject({ signatureToken: expect.any(String) })
})

test('two signers who ask for each other’s address at once do not wait for ever', async () => {
  const campaign = await startCampaign('address-crossed')
  const a = await signed(campaign, { email: 'cross.a@example.net', name: 'A Signer' })
  const b = await signed(campaign, { email: 'cross.b@example.net', name: 'B Signer' })
  const results = await Promise.all(
    Array.from({ length: 5 }, () => [
      requestAddressChange(a, 'cross.b@example.net'),
      requestAddressChange(b, 'cross.a@example.net'),
    ]).flat(),
  )
  expect(new Set(results)).toEqual(new Set(['done']))
})

test('caps: one address gets no second mail within ten minutes, and one signature asks five times a day', async () => {
  const campaign = await startCampaign('address-caps')
  const own = await signed(campaign, { email: 'mine@example.net' })
  await askMove(campaign, own, NEW)
  const before = (await readOutbox(campaign.id)).length
  // No mail may leave now: the one that is on its way stays, and nothing is counted.
  expect(await requestAddressChange(own, NEW)).toBe('done')
  expect(await readOutbox(campaign.id)).toHaveLength(before)
  for (const name of ['c', 'd', 'e', 'f'])
    expect(await requestAddressChange(own, `${name}@example.net`)).toBe('done')
  expect(await requestAddressChange(own, 'g@example.net')).toBe('address-too-often')
})

test('"never again" from the new mailbox stops the change and leaves the signature; it works after a stop, too', async () => {
  const campaign = await startCampaign('address-never')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await askMove(campaign, own, 'stranger@example.net')
  const second = await askMove(campaign, own, 'stranger.too@example.net')
  for (const [link, email] of [
    [token, 'stranger@example.net'],
    [second, 'stranger.too@example.net'],
  ] as const) {
    expect(await suppressAddress(link)).toBe('done')
    expect((await findSuppression(email))?.reason).toBe('not-me')
    expect(await confirmAddressChange(link)).toBe('link-expired')
  }
  expect(await findSuppression('mine@example.net')).toBeNull()
  expect(await addressOf(own)).toBe('mine@example.net')
  const before = (await readOutbox(campaign.id)).length
  expect(await requestAddressChange(own, 'stranger@example.net')).toBe('done')
  expect(await readOutbox(campaign.id)).toHaveLength(before)
})
