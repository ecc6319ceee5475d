import { beforeEach, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { readOutbox } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { expectTrueTotals, shownNames, signedAndChecked, startCampaign } from '@/testing/signer'
import { newestId } from '@/testing/vouched'
import { askForCode } from './ask-for-code'
import { objectToSignature } from './object'

// How many codes leave, and what those hear who ask for more.

useTestDatabase()
beforeEach(async () => void (await sql()`delete from limits`))

let campaigns = 0

async function start() {
  const campaign = await startCampaign(`objected-often-${(campaigns += 1)}`)
  await signedAndChecked(campaign)
  const [row] = await sql()<{ record: string }[]>`
    select record from signatories where campaign_id = ${campaign.id}`
  return { campaign, record: row!.record, id: await newestId(campaign) }
}
type At = Pick<Awaited<ReturnType<typeof start>>, 'campaign' | 'record'>

const mails = async ({ campaign }: At, template: string) =>
  (await readOutbox(campaign.id)).filter((mail) => mail.template === template)
const ask = ({ campaign, record }: At, email = 'board@society.example', sender: string | null = null) =>
  askForCode({ record, letter: campaign.slug, email }, 'en', sender)

test('of thirty who object at once twenty get a code, the first takes it off, and the owners get one mail', async () => {
  const at = await start()
  for (let mailbox = 0; mailbox < 30; mailbox += 1)
    expect(await ask(at, `somebody-${mailbox}@society.example`)).toEqual(
      mailbox < 20 ? { token: expect.any(String) } : 'domain-too-often',
    )
  const sent = await mails(at, 'objection')
  expect(sent).toHaveLength(20)
  for (const { token, code } of sent) expect(await objectToSignature(token, code!)).toBe('done')
  expect(await shownNames(at.campaign)).toEqual([])
  expect(await mails(at, 'objected-team')).toHaveLength(1)
  expect(await mails(at, 'objected')).toHaveLength(1)
  expect(await sql()`select from flags where signature_id = ${at.id}`).toHaveLength(1)
  // Off the list there is nothing to object to.
  expect(await ask(at)).toBe('letter-unknown')
  await expectTrueTotals(at.campaign)
})

test('who asks for many codes from one network is told so, whatever the address, and nothing is stored for it', async () => {
  const at = await start()
  const tokens = async () => (await sql()`select from tokens where purpose = 'objection'`).length
  const before = await tokens()
  const answers = []
  for (let turn = 0; turn < 12; turn += 1)
    answers.push(await ask(at, `a@elsewhere-${turn}.example`, '203.0.113.9'))
  expect(answers.slice(10)).toEqual(['too-often', 'too-often'])
  expect(await ask(at, 'board@society.example', '203.0.113.9')).toBe('too-often')
  expect((await tokens()) - before).toBe(10)
})

test('three networks that make up addresses leave the domain codes for whoever is really there', async () => {
  const at = await start()
  const networks = ['203.0.113', '198.51.100', '192.0.2']
  for (let turn = 0; turn < 30; turn += 1)
    await ask(at, `made-up-${turn}@society.example`, `${networks[turn % 3]}.${turn}`)
  expect(await mails(at, 'objection')).toHaveLength(12)
  const honest = await ask(at, 'board@society.example', '203.0.114.9')
  expect((await mails(at, 'objection')).at(-1)).toMatchObject({
    to: 'board@society.example',
    ...(honest as object),
  })
})

test('what is said when a domain had its codes says nothing of whose the domain is', async () => {
  const at = await start()
  for (const domain of ['society.example', 'elsewhere.example']) {
    const answers = []
    for (let turn = 0; turn < 22; turn += 1) answers.push(await ask(at, `made-up-${turn}@${domain}`))
    expect(answers.slice(20)).toEqual(['domain-too-often', 'domain-too-often'])
    expect(answers.slice(0, 20).every((answer) => typeof answer === 'object')).toBe(true)
  }
})
