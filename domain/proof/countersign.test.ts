import { expect, test } from 'vitest'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { takeBackCheck } from '@/domain/signature/desk/take-back-check'
import { listSignatories } from '@/domain/signature/list/queries'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { askColleagueOf, makeOfficer } from '@/testing/officer'
import { shownNames } from '@/testing/signer'
import { countersign, denySignature, findToCountersign } from './countersign'

useTestDatabase()

test('a second officer who says that it is not right takes the organization off', async () => {
  const { campaign, own, id } = await makeOfficer()
  const { token, code } = await askColleagueOf(campaign, own)
  const organizer = await makeOrganizer()
  expect(await recordCheck(organizer, campaign.slug, id, { source: 'Register 1', note: '' })).toBe('done')
  expect(await shownNames(campaign)).toHaveLength(1)
  expect(await denySignature(token, code)).toBe('done')
  // The other button, pressed afterwards, changes nothing and is not what the page says.
  expect(await countersign(token, { code, name: 'Second Invented', role: 'Rector' })).toBe('done')
  expect((await findToCountersign(token))!.state).toBe('denied')
  expect(await shownNames(campaign)).toEqual([])
  expect(await recordCheck(organizer, campaign.slug, id, { source: 'Register 1', note: '' })).toBe(
    'signature-held',
  )
  expect(await shownNames(campaign)).toEqual([])
})

test('other proofs keep it on the list when a check is revoked', async () => {
  const { campaign, own, id } = await makeOfficer()
  const organizer = await makeOrganizer()
  const { token, code } = await askColleagueOf(campaign, own)
  await recordCheck(organizer, campaign.slug, id, { source: 'Register 1', note: '' })
  await countersign(token, { code, name: 'Second Invented', role: 'Rector' })
  expect(await denySignature(token, code)).toBe('done')
  expect((await findToCountersign(token))!.state).toBe('countersigned')
  expect(await takeBackCheck(organizer, campaign.slug, id)).toBe('check-taken-back-listed')
  const { items } = await listSignatories(campaign.id, {}, null, 10)
  expect(items[0]!.proofs.map(({ method }) => method)).toEqual(['mailbox', 'countersignature'])
})
