import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { createChallenge } from '@/domain/organization/challenge'
import { findDataKey } from '@/domain/seal/data-key'
import { addProof } from '@/domain/signature/proofs'
import { correctSignature } from '@/domain/signature/rights/correct-signature'
import { useTestDatabase } from '@/testing/database'
import { askColleagueOf, makeOfficer } from '@/testing/officer'
import { startChallenge } from './challenge'
import { countersign, findToCountersign } from './countersign'
import { findOfficerPage } from './officer-page'
import { settleRecheck } from './recheck-domains'

// What was asked for before and after: the old does not end the new, and says nothing about it.

useTestDatabase()

test('an old record that is gone does not take the newer one along that was asked for since', async () => {
  const { campaign, own, id } = await makeOfficer()
  const token = createChallenge()
  const proof = { signatureId: id, method: 'dns', domain: 'uni.example', value: token } as const
  const old = await addProof(sql(), await findDataKey(campaign.id), proof, new Date())
  expect(await startChallenge(own)).toBe('done')
  const { challenge } = (await findOfficerPage(own))!
  await settleRecheck({ id: old, signatureId: id, token }, 'no-name', new Date())
  expect(await findOfficerPage(own)).toMatchObject({ grade: 'mailbox', challenge })
})

test('a colleague who was asked about one name cannot answer for another', async () => {
  const { campaign, own } = await makeOfficer()
  const { token, code } = await askColleagueOf(campaign, own)
  expect(await correctSignature(own, { organization: 'University of Elsewhere' })).toBe('done')
  expect(await countersign(token, { code, name: 'Second Invented', role: 'Rector' })).toBe('link-expired')
  expect((await findToCountersign(token))!.state).toBe('expired')
  const waiting = await sql()`
    select from outbox where campaign_id = ${campaign.id} and template = 'countersign' and sent_at is null`
  expect(waiting).toHaveLength(0)
})
