import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { createToken } from '@/domain/seal/token'
import { forgetSignInRequests, requestSignIn } from '@/domain/team/sign-in'
import { findSignIn } from '@/domain/team/use-sign-in'
import { readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { findAddressToConfirm } from './address-change'
import { suppressAddress } from './never-again'
import { findOwnSignature } from './own-page'
import { findToConfirm } from './to-confirm'
import { findSubmission } from './submission-page'
import { signLetter } from '@/domain/signature/signing/sign'
import { askMove, sign, signed, startCampaign, type TestCampaign } from '@/testing/signer'

// What programs leave behind a mailed link, for every kind of token that a verb takes.

useTestDatabase()
const tails = ['.', ')', '>', ',', '"', ' ', '=20', '\u00A0', '\n', '\r\n', '_', '-', '*', '”', '&gt;']
let campaign: TestCampaign
beforeAll(async () => void (campaign = await startCampaign('tails')))

test.each(tails)('every link works with %j behind it, and no longer one does', async (tail) => {
  const email = (name: string) => `${name}-${tails.indexOf(tail)}@example.net`
  const own = await signed(campaign, { email: email('own') })
  expect(await findOwnSignature(own + tail)).not.toBeNull()
  const asked = await askMove(campaign, own, email('moved'))
  expect((await findAddressToConfirm(asked + tail))?.email).toBe(email('moved'))
  const submitted = await signLetter(
    campaign.slug,
    submissionOf(campaign.edition, { email: email('new') }),
    randomBytes(32),
  )
  if (typeof submitted === 'string' || 'retryAfter' in submitted) throw new Error('not signed')
  expect((await findSubmission(submitted.submissionToken + tail))?.address).toBe(email('new'))
  const pending = await sign(campaign, { email: email('pending') })
  for (const longer of ['x', `${tail}x`.replace(/^[^_-].*/, 'x'), pending])
    expect(await findToConfirm(pending + longer)).toBeNull()
  expect(await findToConfirm(pending + tail)).toMatchObject({ state: 'pending' })
  expect(await confirmSignature(pending + tail)).toHaveProperty('signatureToken')
  expect(await suppressAddress((await sign(campaign, { email: email('never') })) + tail)).toBe('done')
})

test.each(tails)('the link to sign in works with %j behind it', async (tail) => {
  await requestSignIn('organizer@example.org', 'en', null)
  const { token } = (await readOutbox(null)).at(-1)!
  expect(await findSignIn(token + tail)).toEqual({ email: 'organizer@example.org', works: true })
  expect(await findSignIn(`${token}x`)).toBeNull()
  expect(await findSignIn(createToken().token)).toBeNull()
  await sql()`delete from verification_tokens`
  await forgetSignInRequests('organizer@example.org')
})
