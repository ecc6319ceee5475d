import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { useTestDatabase } from '@/testing/database'
import { askMove, confirmMail, newestMail, sign, signed, startCampaign } from '@/testing/signer'
import { confirmAddressChange } from './confirm-address-change'
import { changeShowing } from './change-showing'
import { eraseSignature } from './erase'
import { findOwnSignature } from './own-page'
import { findSubmission } from './submission-page'
import { findToConfirm } from './to-confirm'
import { withdrawSignature } from './withdraw'

useTestDatabase()

const facts = async () =>
  JSON.stringify(
    await sql()`select id, confirmed_at, listed, withdrawn_at, erased_at, email_index from signatures order by id`,
  )

test('a link does nothing at another page than the one it was mailed for', async () => {
  const campaign = await startCampaign('purposes')
  const confirm = await sign(campaign, { email: 'waiting@example.net' })
  const own = await signed(campaign, { email: 'own@example.net' })
  const move = await askMove(campaign, own, 'moved@example.net')
  const before = await facts()
  for (const token of [confirm, move]) {
    expect(await findOwnSignature(token)).toBeNull()
    expect(await withdrawSignature(token)).toBe('link-unknown')
    expect(await changeShowing(token, 'hide')).toBe('link-unknown')
    // Says the same of what is erased already.
    await eraseSignature(token)
    expect(await findSubmission(token)).toBeNull()
  }
  for (const token of [own, move]) {
    expect(await findToConfirm(token)).toBeNull()
    expect(await confirmMail({ token })).toBe('link-unknown')
  }
  for (const token of [own, confirm]) expect(await confirmAddressChange(token)).toBe('link-unknown')
  expect(await facts()).toBe(before)
  expect(await newestMail(campaign)).toMatchObject({ to: 'moved@example.net' })
})
