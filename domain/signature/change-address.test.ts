import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findSuppression } from '@/domain/mail/queries'
import { readOutbox } from '@/domain/test-campaign'
import { useTestDatabase } from '@/local/test-database'
import { askForAddress, stopAddress } from './ask-for-address'
import { changeAddress } from './change-address'
import { eraseSignature } from './erase'
import { suppressAddress } from './never-again'
import { findAddressToConfirm, findPendingAddress } from './new-address'
import { findOwnSignature } from './own-page'
import { purgeUnconfirmed } from './purge'
import { sendConfirmationAgain } from './send-again'
import {
  eventsOf,
  newestMail,
  ORGANIZATION,
  sign,
  signed,
  startCampaign,
  type TestCampaign,
} from './test-signer'
import { withdrawSignature } from './withdraw'

useTestDatabase()

const NEW = 'new.address@example.net'

async function ask(campaign: TestCampaign, own: string, email = NEW): Promise<string> {
  expect(await askForAddress(own, email)).toBe('done')
  return (await newestMail(campaign)).token
}

async function change(token: string): Promise<string> {
  const result = await changeAddress(token)
  if (typeof result === 'string') throw new Error(result)
  return result.signatureToken
}

const addressOf = async (own: string) => (await findOwnSignature(own))?.fields.email
const tokensOf = async (campaign: TestCampaign, purpose: string) =>
  (await sql()`select 1 from tokens where campaign_id = ${campaign.id} and purpose = ${purpose}`).length

test('until the button is pressed the old address stands; afterwards only the fresh link works', async () => {
  const campaign = await startCampaign('address')
  const confirm = await sign(campaign)
  const own = await signed(campaign, { email: 'other@example.net', name: 'Somebody Else' })
  expect(own).not.toBe(confirm)
  const mine = await signed(campaign, { email: 'old@example.net' })
  const token = await ask(campaign, mine)
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
  await change(await ask(campaign, own))
  const before = (await readOutbox(campaign.id)).length
  await sendConfirmationAgain(confirm, 'confirm')
  expect(await readOutbox(campaign.id)).toHaveLength(before)
  expect(await findOwnSignature(own)).toBeNull()
  const mailings = await sql()`select 1 from mailings where campaign_id = ${campaign.id}`
  expect(mailings).toHaveLength(1)
})

test('the address we have already, a broken one and no link are answered; nothing is mailed', async () => {
  const campaign = await startCampaign('address-faults')
  const own = await signed(campaign, { email: 'same@example.net' })
  const before = (await readOutbox(campaign.id)).length
  expect(await askForAddress(own, 'SAME@example.net')).toBe('address-same')
  expect(await askForAddress(own, '  ')).toBe('email-required')
  expect(await askForAddress(own, 'a@b@c')).toBe('several-at-signs')
  expect(await askForAddress('x'.repeat(43), NEW)).toBe('link-unknown')
  await withdrawSignature(own)
  expect(await askForAddress(own, NEW)).toBe('not-possible')
  expect(await readOutbox(campaign.id)).toHaveLength(before)
})

test('an address that signed already is answered alike, and its mailbox gets its own link', async () => {
  const campaign = await startCampaign('address-conflict')
  const theirs = await signed(campaign, { email: 'taken@example.net', name: 'Somebody Else' })
  const own = await signed(campaign, { email: 'mine@example.net' })
  await sql()`update mailings set last_at = now() - interval '1 hour'`
  expect(await askForAddress(own, 'taken@example.net')).toBe('done')
  const mail = await newestMail(campaign)
  expect(mail).toMatchObject({ template: 'address-taken', to: 'taken@example.net' })
  expect((await findOwnSignature(mail.token))?.fields.name).toBe('Somebody Else')
  expect(await findPendingAddress(own)).toMatchObject({ email: 'taken@example.net' })
  expect(await addressOf(theirs)).toBe('taken@example.net')
})

test('an address that signs between the question and the button is told so, and nothing changes', async () => {
  const campaign = await startCampaign('address-race')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await ask(campaign, own)
  const theirs = await signed(campaign, { email: NEW, name: 'Somebody Else' })
  expect(await changeAddress(token)).toBe('address-taken')
  expect(await addressOf(own)).toBe('mine@example.net')
  expect(await addressOf(theirs)).toBe(NEW)
})

test('a signature that was never confirmed under the new address gives way', async () => {
  const campaign = await startCampaign('address-pending')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const pending = await sign(campaign, { email: NEW })
  await sql()`update mailings set last_at = now() - interval '1 hour'`
  const token = await ask(campaign, own)
  await change(token)
  const rows = await sql()`select 1 from signatures where campaign_id = ${campaign.id}`
  expect(rows).toHaveLength(1)
  expect(pending).not.toBe(token)
})

test('the newest wish counts; a stopped one does nothing', async () => {
  const campaign = await startCampaign('address-twice')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const first = await ask(campaign, own, 'first@example.net')
  const second = await ask(campaign, own, 'second@example.net')
  expect(await changeAddress(first)).toBe('link-expired')
  expect(await stopAddress(own)).toBe('done')
  expect(await findPendingAddress(own)).toBeNull()
  expect(await changeAddress(second)).toBe('link-expired')
  expect(await addressOf(own)).toBe('mine@example.net')
})

test('pressed twice at once, or two buttons at once, exactly one change is made', async () => {
  const campaign = await startCampaign('address-parallel')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await ask(campaign, own)
  const results = await Promise.all(Array.from({ length: 20 }, () => changeAddress(token)))
  expect(results.every((result) => typeof result === 'object')).toBe(true)
  expect((await eventsOf(campaign)).filter((kind) => kind === 'address-changed')).toHaveLength(1)

  const [a, b] = [
    await signed(campaign, { email: 'a@example.net', name: 'A Signer' }),
    await signed(campaign, { email: 'b@example.net', name: 'B Signer' }),
  ]
  const [toA, toB] = [
    await ask(campaign, a, 'both@example.net'),
    await askLater(campaign, b, 'both@example.net'),
  ]
  const both = await Promise.all([changeAddress(toA), changeAddress(toB)])
  expect(both.filter((result) => result === 'address-taken')).toHaveLength(1)
  expect(both.filter((result) => typeof result === 'object')).toHaveLength(1)
})

async function askLater(campaign: TestCampaign, own: string, email: string): Promise<string> {
  await sql()`update mailings set last_at = now() - interval '1 hour'`
  return ask(campaign, own, email)
}

test('two signers who ask for each other’s address at once do not wait for ever', async () => {
  const campaign = await startCampaign('address-crossed')
  const a = await signed(campaign, { email: 'cross.a@example.net', name: 'A Signer' })
  const b = await signed(campaign, { email: 'cross.b@example.net', name: 'B Signer' })
  const results = await Promise.all(
    Array.from({ length: 5 }, () => [
      askForAddress(a, 'cross.b@example.net'),
      askForAddress(b, 'cross.a@example.net'),
    ]).flat(),
  )
  expect(new Set(results)).toEqual(new Set(['done']))
})

test('caps: one address gets no second mail within ten minutes, and one signature asks five times a day', async () => {
  const campaign = await startCampaign('address-caps')
  const own = await signed(campaign, { email: 'mine@example.net' })
  await ask(campaign, own)
  const before = (await readOutbox(campaign.id)).length
  // The wish before is void with its mail, so the count of mails falls; none is added.
  expect(await askForAddress(own, NEW)).toBe('done')
  expect(await readOutbox(campaign.id)).toHaveLength(before - 1)
  for (const name of ['c', 'd', 'e']) expect(await askForAddress(own, `${name}@example.net`)).toBe('done')
  expect(await askForAddress(own, 'f@example.net')).toBe('address-too-often')
})

test('erased meanwhile, the button finds nothing; both at once leave no address', async () => {
  const campaign = await startCampaign('address-erased')
  let neverConfirmed = 0
  for (let round = 0; round < 5; round += 1) {
    const own = await signed(campaign, { email: `round${round}@example.net` })
    const token = await ask(campaign, own, `to${round}@example.net`)
    const [changed, erased] = await Promise.all([changeAddress(token), eraseSignature(own)])
    if (typeof changed === 'object') {
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
  // The count of mails to an address nobody proved stays, or erasing and signing anew would lift the caps for it.
  expect(await sql()`select 1 from mailings where campaign_id = ${campaign.id}`).toHaveLength(neverConfirmed)
})

test('"never again" from the new mailbox stops the change and leaves the signature; it works after a stop, too', async () => {
  const campaign = await startCampaign('address-never')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await ask(campaign, own, 'stranger@example.net')
  const second = await ask(campaign, own, 'stranger.too@example.net')
  for (const [link, email] of [
    [token, 'stranger@example.net'],
    [second, 'stranger.too@example.net'],
  ] as const) {
    expect(await suppressAddress(link)).toBe('done')
    expect(await findSuppression(email)).toBe('not-me')
    expect(await changeAddress(link)).toBe('link-expired')
  }
  expect(await findSuppression('mine@example.net')).toBeNull()
  expect(await addressOf(own)).toBe('mine@example.net')
  const before = (await readOutbox(campaign.id)).length
  expect(await askForAddress(own, 'stranger@example.net')).toBe('done')
  expect(await readOutbox(campaign.id)).toHaveLength(before)
})

test('an officer may move a signature to an address that signed as a person', async () => {
  const campaign = await startCampaign('address-officer')
  await signed(campaign, { email: 'both@society.example' })
  const own = await signed(campaign, ORGANIZATION)
  await sql()`update mailings set last_at = now() - interval '1 hour'`
  await change(await ask(campaign, own, 'both@society.example'))
  const mailings = await sql()`select 1 from mailings where campaign_id = ${campaign.id}`
  expect(mailings).toHaveLength(1)
})

test('after its days the link says so, the sealed address is gone, and a month later the link is, too', async () => {
  const campaign = await startCampaign('address-old')
  const own = await signed(campaign, { email: 'mine@example.net' })
  const token = await ask(campaign, own)
  await sql()`
    update tokens set created_at = now() - interval '8 days', expires_at = now() - interval '1 day'
    where purpose = 'address' and campaign_id = ${campaign.id}`
  expect(await changeAddress(token)).toBe('link-expired')
  expect(await purgeUnconfirmed()).toMatchObject({ addresses: 1 })
  expect(await findAddressToConfirm(token)).toMatchObject({ state: 'void', email: null })
  expect(await suppressAddress(token)).toBe('link-unknown')
  await purgeUnconfirmed(new Date(Date.now() + 31 * 86_400_000))
  expect(await findAddressToConfirm(token)).toBeNull()
  expect(await addressOf(own)).toBe('mine@example.net')
})
