import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { listCameFrom } from './came-from'
import { confirmSignature } from '@/domain/signature/signing/confirm'
import { listDeskSignatures } from './queries'
import { signLetter } from '@/domain/signature/signing/sign'
import { readVia } from '@/domain/signature/via'

useTestDatabase()

test('only confirmed signatures count for a label, once each, the most first', async () => {
  const organizer = await makeOrganizer()
  const campaign = await makeCampaign(organizer, 'labels')
  const sign = async (email: string, via?: string | null) => {
    await signLetter(campaign.slug, submissionOf(campaign.edition, { email, via }), randomBytes(32))
    return (await readOutbox(campaign.id)).at(-1)!.token
  }
  for (const [index, via] of ['few', 'many', 'many', null, undefined].entries()) {
    const token = await sign(`signer-${index}@example.net`, via)
    await confirmSignature(token)
    await confirmSignature(token)
  }
  await sign('pending@example.net', 'never')
  expect(await listCameFrom(organizer, campaign.slug)).toEqual([
    { via: 'many', confirmed: 2 },
    { via: 'few', confirmed: 1 },
  ])
  const desk = await listDeskSignatures(organizer, campaign.slug, {}, null, 10)
  if (typeof desk === 'string') throw new Error(desk)
  expect(desk.items.map(({ via }) => via)).toEqual(['never', null, null, 'many', 'many', 'few'])
  const stranger = await makeOrganizer('stranger@example.org')
  expect(await listCameFrom(stranger, campaign.slug)).toBe('campaign-unknown')
})

test.each([
  ['partner.example', 'partner.example'],
  ['Partner-2', 'partner-2'],
  ['x'.repeat(64), 'x'.repeat(64)],
  ['x'.repeat(65), null],
  ['two words', null],
  ['ada@example.org', null],
  ['<b>', null],
  ['', null],
  [undefined, null],
  [['a', 'b'], null],
])('the label %s is read as %s', (given, read) => {
  expect(readVia(given)).toBe(read)
})
