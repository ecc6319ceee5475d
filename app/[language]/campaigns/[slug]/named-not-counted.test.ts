import { expect, test } from 'vitest'
import { GET as answerApi } from '@/app/api/v1/campaigns/[slug]/signatures/route'
import { sql } from '@/db/client'
import { launchNow } from '@/domain/campaign/set-launch'
import { recordSupport } from '@/domain/organization/record-support'
import { findDeskMembers, recordMembers } from '@/domain/signature/desk/record-members'
import { launchDueCampaigns } from '@/domain/signature/launch/launch-due-campaigns'
import { countSignatures } from '@/domain/signature/list/counts'
import { listSignedLetters } from '@/domain/signature/list/of-organization'
import { listSignatories } from '@/domain/signature/list/queries'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { makeOrganizer } from '@/testing/campaign'
import { collected, startCollecting } from '@/testing/collecting'
import { useTestDatabase } from '@/testing/database'
import { check, expectTrueTotals, ORGANIZATION, signedAndChecked, startCampaign } from '@/testing/signer'
import { newestId } from '@/testing/vouched'
import { GET as answerCsv } from './signatories.csv/route'
import { GET as answerSpreadsheet } from './signatories/spreadsheet.csv/route'
import { GET as answerJson } from './signatories.json/route'

useTestDatabase()

const MEMBERS = ['Heron Circle', '=HYPERLINK("x")', 'Reed Club']
const SUPPORTER = '=1+1 Bittern Trust'

/** What programs get of the list, in one text. */
async function readFiles(slug: string): Promise<string> {
  const request = new Request('http://localhost/list')
  const params = { params: Promise.resolve({ slug, language: 'en' }) }
  const answers = [
    await answerCsv(request, params as never),
    await answerJson(request, params as never),
    await answerSpreadsheet(request, params as never),
    await answerApi(request, params as never),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n')
}

test('members and supporters are named on the page, counted nowhere, and in no file; members go with the signature', async () => {
  const campaign = await startCampaign('members')
  const organizer = await makeOrganizer()
  const own = await signedAndChecked(campaign)
  const id = await newestId(campaign)
  expect(
    await recordMembers(organizer, campaign.slug, id, `${MEMBERS.join('\r\n')}\n\nheron  circle\n`),
  ).toBe('done')
  const support = { kind: 'supports', organization: SUPPORTER, source: 'Register 7', day: '2026-01-02' }
  expect(await recordSupport(organizer, campaign.slug, support)).toMatchObject({ id: expect.any(String) })
  const [listed] = (await listSignatories(campaign.id, {}, null, 10)).items
  expect(listed).toMatchObject({ members: MEMBERS })
  expect((await listSignedLetters(listed!.record!))[0]).toMatchObject({ members: MEMBERS })
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1, people: 0 })
  await expectTrueTotals(campaign)
  const files = await readFiles(campaign.slug)
  expect(files).toContain('Invented Society')
  for (const name of [...MEMBERS, SUPPORTER]) expect(files).not.toContain(name)
  await withdrawSignature(own)
  const shown = await sql()`select members from signatories where campaign_id = ${campaign.id}`
  expect(shown).toEqual([])
  const sealed = await sql()<{ names: Buffer }[]>`select names from members where signature_id = ${id}`
  expect(sealed[0]!.names.toString('latin1')).not.toContain('Heron')
})

test('members of a letter that collects are public with its launch, and not before', async () => {
  const campaign = await startCollecting('members-collecting')
  const organizer = await makeOrganizer()
  await collected(campaign, ORGANIZATION)
  await check(campaign)
  const id = await newestId(campaign)
  expect(await recordMembers(organizer, campaign.slug, id, MEMBERS.join('\n'))).toBe('done')
  expect(await sql()`select from signatories where campaign_id = ${campaign.id}`).toEqual([])
  expect(await launchNow(organizer, campaign.slug)).toBe('done')
  expect(await launchDueCampaigns()).toBe(1)
  expect((await listSignatories(campaign.id, {}, null, 10)).items).toMatchObject([{ members: MEMBERS }])
  expect(await countSignatures(campaign.id)).toMatchObject({ organizations: 1 })
  expect(await recordMembers(organizer, campaign.slug, id, '')).toBe('done')
  expect((await listSignatories(campaign.id, {}, null, 10)).items).toMatchObject([{ members: null }])
  const events = await sql()`
    select kind from events where campaign_id = ${campaign.id} and kind like 'members-%' order by id`
  expect(events).toEqual([{ kind: 'members-recorded' }, { kind: 'members-removed' }])
  await expectTrueTotals(campaign)
})

test.each([
  ['x'.repeat(16_384), { lines: [1] }],
  ['Heron Circle\nReed\u202Ebulc\n\nreed@club.example', { lines: [2, 4] }],
  [Array.from({ length: 501 }, (_, index) => `Club ${index}`).join('\n'), 'members-too-many'],
])('members that cannot stand are refused', async (pasted, refusal) => {
  const campaign = await startCampaign(`members-refused-${pasted.length}`)
  const organizer = await makeOrganizer()
  await signedAndChecked(campaign)
  const id = await newestId(campaign)
  expect(await recordMembers(organizer, campaign.slug, id, pasted)).toEqual(refusal)
  expect(await findDeskMembers(organizer, campaign.slug, id)).toMatchObject({ members: [] })
  const stranger = await startCampaign(`members-foreign-${pasted.length}`)
  expect(await recordMembers(organizer, stranger.slug, id, 'Heron Circle')).toBe('signature-unknown')
})
