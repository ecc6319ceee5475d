import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { challengeName, challengeText } from '@/domain/organization/challenge'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { listSignatories } from '@/domain/signature/list/queries'
import { useTestDatabase } from '@/testing/database'
import { startNameServer } from '@/testing/name-server'
import { askColleagueOf, makeOfficer, UNIVERSITY } from '@/testing/officer'
import { shownNames, signed, type TestCampaign } from '@/testing/signer'
import { answerChallenges } from './answer-challenges'
import { askColleague } from './ask-colleague'
import { askForCheck, startChallenge } from './challenge'
import { countersign, denySignature, findToCountersign } from './countersign'
import { findOfficerPage } from './officer-page'
import { askDomainsAgain, recheckDomains } from './recheck-domains'

useTestDatabase()
let server: Awaited<ReturnType<typeof startNameServer>>
beforeAll(async () => {
  server = await startNameServer()
})
afterAll(() => server.stop())

const rule = (campaign: TestCampaign, to: string) =>
  sql()`update campaigns set proof_rule = ${to} where id = ${campaign.id}`

async function publishRecord(own: string) {
  const { challenge } = (await findOfficerPage(own))!
  server.zone[challenge!.name] = { txt: [challenge!.text] }
}

test('a university address alone is not the university; its domain and a second officer are', async () => {
  const { campaign, own } = await makeOfficer()
  await rule(campaign, 'domain')
  expect(await findOfficerPage(own)).toMatchObject({ grade: 'mailbox', missing: ['dns', 'second'] })
  expect(await shownNames(campaign)).toEqual([])
  expect(await startChallenge(own)).toBe('done')
  expect(await startChallenge(own)).toBe('done')
  expect(await askForCheck(own)).toBe('done')
  expect(await askForCheck(own)).toBe('check-too-soon')
  expect((await findOfficerPage(own))!.challenge).toMatchObject({ waiting: true, result: null })
  expect(await answerChallenges(server.address)).toBe(1)
  expect((await findOfficerPage(own))!.challenge).toMatchObject({ waiting: false, result: 'no-name' })
  await publishRecord(own)
  await sql()`update challenges set check_at = now() - interval '1 second' where check_at is not null`
  await answerChallenges(server.address)
  expect(await findOfficerPage(own)).toMatchObject({ grade: 'domain', missing: ['second'] })
  expect(await shownNames(campaign)).toEqual([])
  const { token, code, to } = await askColleagueOf(campaign, own)
  expect(to).toBe('rector@uni.example')
  expect(await countersign(token, { code, name: 'Second Invented', role: 'Rector' })).toBe('done')
  expect(await countersign(token, { code, name: 'Second Invented', role: 'Rector' })).toBe('done')
  const { items } = await listSignatories(campaign.id, {}, null, 10)
  expect(items[0]!.proofs.map(({ method, domain }) => [method, domain])).toEqual([
    ['mailbox', 'uni.example'],
    ['dns', 'uni.example'],
    ['countersignature', 'uni.example'],
  ])
})

test('a press without the code, and five wrong codes, prove nothing', async () => {
  const { campaign, own } = await makeOfficer()
  const { token, code } = await askColleagueOf(campaign, own)
  const typed = { name: 'Second Invented', role: 'Rector' }
  expect(await countersign(token, { code: '', name: '', role: '' })).toMatchObject({
    faults: { code: { refusal: 'code-missing' }, name: 'name-required', role: 'role-required' },
  })
  expect(await denySignature(token, '')).toMatchObject({ faults: { code: { refusal: 'code-missing' } } })
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  for (let tries = 0; tries < 5; tries += 1) await countersign(token, { code: wrong, ...typed })
  expect(await countersign(token, { code, ...typed })).toMatchObject({
    faults: { code: { refusal: 'code-used-up' } },
  })
  expect((await findToCountersign(token))!.left).toBe(0)
  expect(await shownNames(campaign)).toEqual([])
})

test('who can be asked: someone else at the same domain', async () => {
  const { campaign, own } = await makeOfficer()
  const ask = (email: string, role = 'Rector') => askColleague(own, { email, role })
  expect(await ask('dean+two@uni.example')).toEqual({ faults: { colleague: 'colleague-yourself' } })
  expect(await ask('someone@gmail.com')).toEqual({ faults: { colleague: 'colleague-free-mail' } })
  expect(await ask('someone@riseup.net')).toEqual({ faults: { colleague: 'colleague-free-mail' } })
  expect(await ask('someone@other.example')).toEqual({ faults: { colleague: 'colleague-other-domain' } })
  expect(await ask('', '')).toEqual({
    faults: { colleague: 'email-required', colleagueRole: 'role-required' },
  })
  const first = await askColleagueOf(campaign, own, 'one@mail.uni.example')
  const second = await askColleagueOf(campaign, own, 'two@uni.example')
  expect(await countersign(first.token, { ...first, name: 'One', role: 'A' })).toBe('link-expired')
  expect((await findToCountersign(second.token))!.state).toBe('open')
  await askColleagueOf(campaign, own, 'three@uni.example')
  expect(await ask('four@uni.example')).toEqual({ faults: { colleague: 'colleague-too-often' } })
  const free = await makeOfficer('someone@gmail.com')
  expect(await askColleague(free.own, { email: 'a@uni.example', role: 'Rector' })).toEqual({
    faults: { colleague: 'colleague-no-domain' },
  })
})

test('two officers of one organization prove it at once: it is listed once', async () => {
  const { campaign, own } = await makeOfficer()
  const other = await signed(campaign, { ...UNIVERSITY, email: 'vice@uni.example' })
  const one = await askColleagueOf(campaign, own, 'rector@uni.example')
  const two = await askColleagueOf(campaign, other, 'chancellor@uni.example')
  const answers = [one, two].map(({ token, code }) => countersign(token, { code, name: 'Second', role: 'A' }))
  expect(await Promise.all(answers)).toEqual(['done', 'done'])
  expect(await shownNames(campaign)).toEqual([UNIVERSITY.organization])
  const pages = await Promise.all([findOfficerPage(own), findOfficerPage(other)])
  expect(pages.map((page) => page!.listedAlready).toSorted()).toEqual([false, true])
})

test('a domain is asked again after 90 days and before a delivery, and lapses in words', async () => {
  await sql()`delete from proofs where method = 'dns'`
  const { campaign, own } = await makeOfficer()
  await startChallenge(own)
  await publishRecord(own)
  await askForCheck(own)
  await answerChallenges(server.address)
  const later = new Date(Date.now() + 91 * 86_400_000)
  expect(await recheckDomains(server.address)).toBe(0)
  expect(await askDomainsAgain(sql(), campaign.id)).toBe(0)
  expect(await recheckDomains(server.address, later)).toBe(1)
  expect((await findOfficerPage(own, later))!.grade).toBe('domain')
  server.zone[challengeName('uni.example')] = 'servfail'
  const muchLater = new Date(later.getTime() + 2 * 86_400_000)
  expect(await askDomainsAgain(sql(), campaign.id, muchLater)).toBe(1)
  await recheckDomains(server.address, muchLater)
  expect((await findOfficerPage(own, muchLater))!.grade).toBe('domain')
  server.zone[challengeName('uni.example')] = { txt: [challengeText('a'.repeat(32))] }
  const last = new Date(muchLater.getTime() + 2 * 86_400_000)
  await recheckDomains(server.address, last)
  expect(await findOfficerPage(own, last)).toMatchObject({
    grade: 'mailbox',
    shown: [{ method: 'mailbox' }, { method: 'dns', until: later.toISOString() }],
  })
})

test('nothing of a colleague is kept after an erasure, and who wants no mail is left alone', async () => {
  const { campaign, own, id } = await makeOfficer()
  const { token } = await askColleagueOf(campaign, own)
  expect(await suppressAddress(token)).toBe('done')
  expect(
    await sql()`select from tokens 
    where signature_id = ${id} and purpose = 'countersignature' and submitted is not null`,
  ).toHaveLength(0)
  expect((await findToCountersign(token))!.state).toBe('expired')
  await askColleagueOf(campaign, own, 'other@uni.example').catch(() => null)
  await startChallenge(own)
  await eraseSignature(own)
  expect(await sql()`select from challenges where signature_id = ${id}`).toHaveLength(0)
  expect(await sql()`select from proofs where signature_id = ${id} and value is not null`).toHaveLength(0)
  expect(await sql()`select from tokens where signature_id = ${id}`).toHaveLength(0)
})

test('an expired record is refused in a word, and one is asked for first', async () => {
  const { own, campaign } = await makeOfficer()
  expect(await askForCheck(own)).toBe('challenge-missing')
  await startChallenge(own)
  await sql()`update challenges set expires_at = now() where signature_id in (select id from signatures where campaign_id = ${campaign.id})`
  expect(await askForCheck(own)).toBe('challenge-expired')
  const before = (await findOfficerPage(own))!.challenge!.token
  expect(await startChallenge(own)).toBe('done')
  expect((await findOfficerPage(own))!.challenge!.token).not.toBe(before)
  expect(await startChallenge((await makeOfficer('someone@gmail.com')).own)).toBe('no-domain')
})
