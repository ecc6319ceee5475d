import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { findOwnData } from '@/domain/signature/rights/own-data'
import { findToConfirm } from '@/domain/signature/rights/to-confirm'
import { readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { newestMail, startCampaign, type TestCampaign } from '@/testing/signer'
import { confirmSignature } from './confirm'
import { correctSubmittedAddress } from './correct-submitted-address'
import { signLetter } from './sign'

// Whoever types somebody's address before its owner does must not decide what the owner signs, nor take it from them, nor
// learn of it by an address beside it.

useTestDatabase()

type Said = Parameters<typeof submissionOf>[1]
async function sign(campaign: TestCampaign, said: Said): Promise<string> {
  const signed = await signLetter(campaign.slug, submissionOf(campaign.edition, said), randomBytes(32))
  return (signed as { submissionToken: string }).submissionToken
}
const mails = async (campaign: TestCampaign) => (await readOutbox(campaign.id)).length

test('who typed the same first and corrects the address leaves the owner’s mail its signature', async () => {
  const campaign = await startCampaign('typed-first')
  const stranger = await sign(campaign, { email: 'owner@example.net' })
  await sign(campaign, { email: 'owner@example.net' })
  const { token } = await newestMail(campaign)
  expect(await correctSubmittedAddress(stranger, 'stranger@example.org')).toBe('done')
  expect(await confirmSignature(token)).toHaveProperty('signatureToken')
})

test('who corrects what nobody else sent leaves nothing at the wrong address', async () => {
  const campaign = await startCampaign('typed-alone')
  const own = await sign(campaign, { email: 'wrong@example.net' })
  const { token } = await newestMail(campaign)
  await sign(campaign, { email: 'wrong@example.net', name: 'Somebody Else Invented' })
  expect(await correctSubmittedAddress(own, 'right@example.net')).toBe('done')
  expect(await findToConfirm(token)).toMatchObject({ state: 'replaced' })
})

const OFFICER = { kind: 'organization', organization: 'Invented Harbor Trust', name: 'Ada Invented' } as const
test.each([
  ['whether one wants news', {}, { updates: true }],
  ['the language of the mails', {}, { language: 'de' }],
  ['an officer’s name', OFFICER, { ...OFFICER, name: 'Mallory Invented' }],
  ['an officer’s title', OFFICER, { ...OFFICER, title: 'Thief' }],
  ['a website', OFFICER, { ...OFFICER, website: 'https://elsewhere.example' }],
  ['who decided', OFFICER, { ...OFFICER, decision: { body: 'Board', on: '2026-01-01' } }],
] as [string, Said, Said][])('%s is the owner’s own, whoever typed first', async (_, own, typed) => {
  const campaign = await startCampaign(`own-${randomBytes(4).toString('hex')}`)
  await sign(campaign, { email: 'owner@example.net', ...typed })
  await sign(campaign, { email: 'owner@example.net', ...own })
  const { token } = await newestMail(campaign)
  const page = await findToConfirm(token)
  expect(page).toMatchObject({ state: 'pending' })
  const said = submissionOf(campaign.edition, own)
  const { signature } = page as { signature: { fields: object; updates: boolean } }
  expect(signature.updates).toBe(said.updates)
  expect(signature.fields).toMatchObject({ name: said.name, title: said.title, website: said.website })
  const [row] = await sql()<{ language: string; decided: boolean }[]>`
    select s.language, exists (select from proofs p where p.signature_id = s.id and p.method = 'decision') as decided
    from signatures s join tokens t on t.signature_id = s.id where t.purpose = 'confirm' order by t.created_at desc limit 1`
  expect(row).toEqual({ language: 'en', decided: false })
})

test('an address beside it hears nothing: neither its mails nor its file tell what its neighbor did', async () => {
  const heard = []
  for (const does of ['nothing', 'signs', 'confirms']) {
    const campaign = await startCampaign(`neighbor-${does}`)
    await sign(campaign, { email: 's.amroe@web.de' })
    const confirmed = (await confirmSignature((await newestMail(campaign)).token)) as {
      signatureToken: string
    }
    if (does !== 'nothing') await sign(campaign, { email: 'sam.roe@web.de', name: 'Sam Invented' })
    if (does === 'confirms') await confirmSignature((await newestMail(campaign)).token)
    const file = (await findOwnData(confirmed.signatureToken)) as { mailsCounted: unknown }
    const before = await mails(campaign)
    for (let time = 0; time < 5; time += 1)
      await sign(campaign, { email: 's.amroe@web.de', name: `Other Invented ${'abcde'[time]}` })
    heard.push({ counted: file.mailsCounted, mails: (await mails(campaign)) - before })
  }
  expect(heard[1]).toEqual(heard[0])
  expect(heard[2]).toEqual(heard[0])
})
