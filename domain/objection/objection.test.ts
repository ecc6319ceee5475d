import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { holdSignature, releaseSignature, type HeldRow } from '@/domain/review/hold'
import { stateColumns } from '@/domain/signature/counting'
import { countSignatures } from '@/domain/signature/list/counts'
import { listSignedLetters } from '@/domain/signature/list/of-organization'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import {
  expectTrueTotals,
  ORGANIZATION,
  shownNames,
  signed,
  signedAndChecked,
  startCampaign,
  type TestCampaign,
} from '@/testing/signer'
import { askForCode } from './ask-for-code'
import { objectToSignature } from './object'
import { findObjection, findStandingObjection } from './queries'

useTestDatabase()
beforeEach(async () => void (await sql()`delete from limits`))

let campaigns = 0
const start = async () => {
  const campaign = await startCampaign(`objection-${(campaigns += 1)}`)
  const own = await signedAndChecked(campaign)
  const [row] = await sql()<{ record: string; id: string }[]>`
    select record, signature_id as id from signatories where campaign_id = ${campaign.id}`
  return { campaign, own, ...row! }
}
const mailsOf = async (campaign: TestCampaign, template: string) =>
  (await readOutbox(campaign.id)).filter((mail) => mail.template === template)

const ask = async (at: { campaign: TestCampaign; record: string }, email = 'board@society.example') => {
  const asked = await askForCode({ record: at.record, letter: at.campaign.slug, email }, 'en')
  if (typeof asked === 'string') throw new Error(asked)
  return asked.token
}
const codeOf = async (campaign: TestCampaign) => (await mailsOf(campaign, 'objection')).at(-1)!.code!
const object = async (at: { campaign: TestCampaign; record: string }) =>
  objectToSignature(await ask(at), await codeOf(at.campaign))
const release = async (id: string) =>
  sql().begin(async (tx) => {
    const [row] = await tx<HeldRow[]>`
      select ${stateColumns(tx)}, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website
      from signatures s left join categories c on c.id = s.category_id where s.id = ${id} for update of s`
    await releaseSignature(tx, row!, { actor: 'system' }, new Date())
  })

test('with the code an organization that did not sign is off the list at once; the owners and the officer are told', async () => {
  const at = await start()
  const token = await ask(at)
  expect(await shownNames(at.campaign)).toHaveLength(1)
  expect(await objectToSignature(token, await codeOf(at.campaign))).toBe('done')
  expect(await shownNames(at.campaign)).toEqual([])
  expect(await listSignedLetters(at.record)).toEqual([])
  expect(await countSignatures(at.campaign.id)).toMatchObject({ organizations: 0 })
  await expectTrueTotals(at.campaign)
  expect(await mailsOf(at.campaign, 'objected-team')).toMatchObject([
    { to: 'organizer@example.org', token: '' },
  ])
  expect(await mailsOf(at.campaign, 'objected')).toMatchObject([{ to: 'officer@society.example' }])
  expect(await findStandingObjection(at.own)).toMatchObject({ domain: 'society.example' })
  expect(await findObjection(token)).toMatchObject({ state: 'off', record: null })
  const flags = await sql()`select reason, settled_at from flags where signature_id = ${at.id}`
  expect(flags).toMatchObject([{ reason: 'objection', settledAt: null }])
  expect(await objectToSignature(token, '000000')).toBe('done')
  expect(await sql()`select 1 from objections where signature_id = ${at.id}`).toHaveLength(1)
})

test('what was released is not held again by itself: it is flagged, and the owners are told', async () => {
  const at = await start()
  const first = await ask(at)
  await objectToSignature(first, await codeOf(at.campaign))
  await sql()`update flags set settled_at = now(), outcome = 'approved' where signature_id = ${at.id}`
  await release(at.id)
  expect(await shownNames(at.campaign)).toHaveLength(1)
  expect(await findObjection(first)).toMatchObject({ state: 'decided-listed', record: at.record })
  const again = await ask(at)
  expect(await objectToSignature(again, await codeOf(at.campaign))).toBe('done')
  expect(await shownNames(at.campaign)).toHaveLength(1)
  expect(await sql()`select 1 from flags where signature_id = ${at.id} and settled_at is null`).toHaveLength(
    1,
  )
  expect(await mailsOf(at.campaign, 'objected-team')).toHaveLength(1)
  expect(await mailsOf(at.campaign, 'objected-team-again')).toHaveLength(1)
  expect(await findObjection(again)).toMatchObject({ state: 'stays' })
  expect(await mailsOf(at.campaign, 'objected')).toHaveLength(1)
})

test('what is held already takes the objection too, and the owners are told once more', async () => {
  const at = await start()
  const token = await ask(at)
  await sql().begin(async (tx) => {
    const [row] = await tx<HeldRow[]>`
      select ${stateColumns(tx)}, s.language, s.name, s.email, s.title, s.affiliation, s.organization, s.website
      from signatures s left join categories c on c.id = s.category_id where s.id = ${at.id} for update of s`
    await holdSignature(tx, row!, 'doubtful', { actor: 'system' }, new Date())
  })
  expect(await objectToSignature(token, await codeOf(at.campaign))).toBe('done')
  expect(await sql()`select held from objections where signature_id = ${at.id}`).toMatchObject([
    { held: true },
  ])
})

test.each([
  ['another domain', 'board@elsewhere.example'],
  ['a domain that only looks like it', 'board@notsociety.example'],
])('an address at %s gets no mail, and the same answer', async (_says, email) => {
  const at = await start()
  const token = await ask(at, email)
  expect(await findObjection(token)).toMatchObject({ state: 'waiting' })
  expect(await mailsOf(at.campaign, 'objection')).toEqual([])
  expect(await objectToSignature(token, '123456')).toMatchObject({ refusal: 'code-wrong' })
  expect(await shownNames(at.campaign)).toHaveLength(1)
})

test.each([
  ['', 'email-required'],
  ['board', 'no-at-sign'],
  ['board@gmail.com', 'free-mail'],
  ['board@riseup.net', 'free-mail'],
  ['board@duck.com', 'free-mail'],
])('%j is refused: %s', async (email, refusal) => {
  const at = await start()
  const asked = { record: at.record, letter: at.campaign.slug, email }
  expect(await askForCode(asked, 'en')).toBe(refusal)
})

test('an organization or a letter that is not there is unknown', async () => {
  const at = await start()
  const email = 'board@society.example'
  expect(await askForCode({ record: 'nobody', letter: at.campaign.slug, email }, 'en')).toBe('letter-unknown')
  expect(await askForCode({ record: at.record, letter: 'no-letter', email }, 'en')).toBe('letter-unknown')
})

test('five wrong codes end the mail; its link alone does nothing', async () => {
  const at = await start()
  const token = await ask(at)
  const code = await codeOf(at.campaign)
  const wrong = code === '111111' ? '222222' : '111111'
  for (const left of [4, 3, 2, 1])
    expect(await objectToSignature(token, wrong)).toEqual({ refusal: 'code-wrong', left })
  expect(await objectToSignature(token, wrong)).toMatchObject({ refusal: 'code-used-up' })
  expect(await objectToSignature(token, code)).toMatchObject({ refusal: 'code-used-up' })
  expect(await objectToSignature(token, '')).toMatchObject({ refusal: 'code-used-up' })
  expect(await shownNames(at.campaign)).toHaveLength(1)
  expect(await objectToSignature('unknown', code)).toBe('link-unknown')
})

test('a hundred who ask at once get no more mails than one mailbox may', async () => {
  const at = await start()
  await Promise.allSettled([...Array(30)].map(() => ask(at)))
  expect((await mailsOf(at.campaign, 'objection')).length).toBeLessThanOrEqual(5)
})

test('the officer’s address and the website count as domains also when nothing is proven', async () => {
  const campaign = await startCampaign('objection-website')
  await signedAndChecked(campaign, {
    ...ORGANIZATION,
    website: 'https://www.site.example/about',
    email: 'a@gmail.com',
  })
  const [row] = await sql()<
    { record: string }[]
  >`select record from signatories where campaign_id = ${campaign.id}`
  await ask({ campaign, record: row!.record }, 'board@mail.site.example')
  await ask({ campaign, record: row!.record }, 'b@elsewhere.example')
  expect(await mailsOf(campaign, 'objection')).toHaveLength(1)
})

test('an erasure takes the objection along, and afterwards the link changes nothing', async () => {
  const at = await start()
  await object(at)
  const token = await signed(await startCampaign('objection-other'), { email: 'x@example.net' })
  expect(token).toBeTruthy()
  await eraseSignature(at.own)
  expect(await sql()`select 1 from objections where signature_id = ${at.id}`).toHaveLength(0)
})
