import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { LIMITS } from '@/domain/limit/limits'
import { liftSuppression } from '@/domain/mail/lift-suppression'
import { suppressionIndexes } from '@/domain/mail/mailbox'
import { findSuppression } from '@/domain/mail/queries'
import { findDataKey } from '@/domain/seal/data-key'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { letMailsPass, newestMail, startCampaign, type TestCampaign } from '@/testing/signer'
import { signLetter } from './sign'

// Which spellings of an address are one mailbox, for the caps of mail and for "never again" (docs/decisions/006).

useTestDatabase()

const signAs = (campaign: TestCampaign, email: string, sender: string | null = null) =>
  signLetter(campaign.slug, submissionOf(campaign.edition, { email }), randomBytes(32), sender)
const mails = async (campaign: TestCampaign) => (await readOutbox(campaign.id)).length

test('every tag of one mailbox shares its caps, at any provider, and takes none from the address itself', async () => {
  const campaign = await startCampaign('tags')
  for (let index = 0; index < 40; index += 1)
    await signAs(campaign, `prof.victim+${index}@uni-example.edu`, `198.51.100.${index}`)
  expect(await mails(campaign)).toBe(3)
  for (let index = 0; index < 5; index += 1) {
    await letMailsPass()
    await signAs(campaign, 'PROF.victim@uni-example.edu')
  }
  expect(await mails(campaign)).toBe(3 + 3)
})

test('dots are taken off where they are known to be ignored; elsewhere they make another mailbox', async () => {
  const campaign = await startCampaign('dots')
  for (const spelling of ['prof.victim', 'p.r.o.f.victim', 'profvictim', 'pro.fvictim', 'profvict.im'])
    for (const domain of ['gmail.com', 'proton.me']) await signAs(campaign, `${spelling}@${domain}`)
  // At Gmail they are one address, which waits between two equal mails; at Proton one mailbox with its caps.
  expect(await mails(campaign)).toBe(1 + 3)
  const [neighbor, owner] = ['d.ana@web.de', 'dana@web.de']
  for (let time = 0; time < 4; time += 1) {
    await letMailsPass()
    await signAs(campaign, neighbor)
  }
  const before = await mails(campaign)
  await signAs(campaign, owner)
  expect(await mails(campaign)).toBe(before + 1)
})

test('a mailbox gets five mails a day from strangers, whichever letters they sign', async () => {
  const campaigns = []
  for (const name of ['one', 'two', 'three']) campaigns.push(await startCampaign(`house-${name}`))
  for (const campaign of campaigns) {
    for (const dot of ['jane.roe', 'janeroe', 'j.aneroe']) await signAs(campaign, `${dot}@proton.me`)
  }
  const counts = await Promise.all(campaigns.map(mails))
  expect(counts.reduce((sum, count) => sum + count)).toBe(LIMITS.mailbox.most)
})

test('"never again" holds for every tag and for no neighbor, also where it was said before; lifting ends all', async () => {
  const campaign = await startCampaign('never-coarse')
  await signAs(campaign, 'jane.roe+letter@example.net')
  expect(await suppressAddress((await newestMail(campaign)).token)).toBe('done')
  await signAs(campaign, 'jane.roe@example.net')
  expect(await mails(campaign)).toBe(0)
  await signAs(campaign, 'janeroe@example.net')
  expect(await mails(campaign)).toBe(1)
  const siteKey = await findDataKey(null)
  const [, byAddress, byDots] = suppressionIndexes(siteKey, 'ear.lier@example.net')
  for (const before of [byAddress!, byDots!]) {
    await sql()`insert into suppressions (email_index, reason, created_at) values (${before}, 'not-me', now())`
    await signAs(campaign, 'ear.lier@example.net')
    expect(await mails(campaign)).toBe(1)
    expect(await liftSuppression('EAR.lier@example.net')).toBe(true)
  }
  expect((await findSuppression('jane.roe+x@example.net'))?.reason).toBe('not-me')
  expect(await liftSuppression('jane.roe@example.net')).toBe(true)
  expect(await findSuppression('jane.roe+letter@example.net')).toBeNull()
})

test('"never again" of one without a dot is none of the one with it, and lifting either leaves the other', async () => {
  const campaign = await startCampaign('never-dotless')
  for (const [says, other] of [
    ['samroe@web.de', 's.amroe@web.de'],
    ['t.omroe@web.de', 'tomroe@web.de'],
  ] as const) {
    await signAs(campaign, says)
    expect(await suppressAddress((await newestMail(campaign)).token)).toBe('done')
    const before = await mails(campaign)
    await signAs(campaign, other)
    expect(await mails(campaign)).toBe(before + 1)
    expect(await findSuppression(other)).toBeNull()
    expect(await liftSuppression(other)).toBe(false)
    expect(await findSuppression(says)).not.toBeNull()
  }
})
