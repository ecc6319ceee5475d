import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findSuppression } from '@/domain/mail/queries'
import { purgeUnconfirmed } from '@/domain/signature/purge'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { invite } from '@/testing/invitation'
import { startCampaign } from '@/testing/signer'
import { handOnInvitation } from './hand-on'
import { findInvitedAddress } from './never-ask-again'

useTestDatabase()

test('the link of an invitation works for as long as its letter is open, however old the mail is', async () => {
  const { token } = await invite(await startCampaign('old-link'))
  const mail = await findInvitedAddress(token)
  expect(mail).not.toBeNull()
  await purgeUnconfirmed(new Date(Date.now() + 100 * 86_400_000))
  expect(await findInvitedAddress(token)).toEqual(mail)
})

test('who had an invitation before it was handed to the next one can say "never again", and the next one still has it', async () => {
  const campaign = await startCampaign('handed-twice')
  const { id, token } = await invite(campaign)
  await handOnInvitation(token, 'first@society.example')
  await handOnInvitation(token, 'second@society.example')
  const links = new Map((await readOutbox(campaign.id)).map((mail) => [mail.to, mail.token]))
  const first = links.get('first@society.example')!
  expect(await findInvitedAddress(first)).toMatchObject({ email: 'first@society.example' })
  expect(await suppressAddress(first)).toBe('done')
  expect(await suppressAddress(first)).toBe('done')
  expect(await findSuppression('first@society.example')).toMatchObject({ reason: 'not-me' })
  expect(await findSuppression('second@society.example')).toBeNull()
  const unwanted = () => sql()`select from invitations where id = ${id} and unwanted_at is not null`
  expect(await unwanted()).toHaveLength(0)
  const [kept] = await sql()<{ submitted: Buffer }[]>`
    select submitted from tokens where campaign_id = ${campaign.id} and purpose = 'invitation' limit 1`
  expect(kept!.submitted.includes('society')).toBe(false)
  expect(await suppressAddress(links.get('second@society.example')!)).toBe('done')
  expect(await unwanted()).toHaveLength(1)
})
