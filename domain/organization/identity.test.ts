import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import type { PublicProof } from '@/db/tables/signature'
import { useTestDatabase } from '@/testing/database'
import { joinRecord, recordOf } from './record'

useTestDatabase()

const records = async () =>
  sql()<{ slug: string; name: string }[]>`select slug, name from organizations order by slug`
const proof = (method: string, domain: string): PublicProof => ({ method, domain, source: null, at: '' })
const join = (changed: Partial<Parameters<typeof joinRecord>[1]>) =>
  sql().begin((tx) =>
    joinRecord(
      tx,
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        organization: 'Reed Club',
        country: 'PT',
        proofs: [],
        ...changed,
      },
      new Date(),
    ),
  )

test.each([
  ['the same name and country', {}, {}, true],
  ['case, spaces and hyphens', {}, { organization: ' REED  club' }, true],
  ['another spelling', {}, { organization: 'The Reed Club' }, false],
  ['no country', { country: null }, { country: null, id: '01890a5d-ac96-774b-bcce-b302099a8058' }, false],
  [
    'a domain by DNS, two spellings',
    { proofs: [proof('dns', 'reed.example')] },
    { organization: 'The Reed Club', proofs: [proof('dns', 'reed.example')] },
    true,
  ],
  [
    'a mailbox at a domain, two names',
    { proofs: [proof('mailbox', 'uni.example')] },
    { organization: 'Chess Club', proofs: [proof('mailbox', 'uni.example')] },
    false,
  ],
  [
    'a mailbox at a domain that another name proved by DNS',
    { organization: 'University', proofs: [proof('dns', 'uni.example')] },
    { proofs: [proof('mailbox', 'uni.example')] },
    false,
  ],
  [
    'the same name by DNS, then by a mailbox',
    { proofs: [proof('dns', 'reed.example')] },
    { proofs: [proof('mailbox', 'reed.example')] },
    true,
  ],
  [
    'the same name by a mailbox, then by DNS',
    { proofs: [proof('mailbox', 'reed.example')] },
    { proofs: [proof('dns', 'reed.example')] },
    true,
  ],
  ['the same name, one of them proven', { proofs: [proof('dns', 'reed.example')] }, {}, false],
])('%s: one organization?', async (_says, one, other, same) => {
  const [first, second] = [await join(one), await join(other)]
  expect(first.slug === second.slug).toBe(same)
  expect(await records()).toHaveLength(same ? 1 : 2)
  await sql()`delete from organizations`
})

test('a name in any script has an address', () => {
  expect(recordOf('name TN جمعية الجسور', 'جمعية الجسور').slug).toMatch(/^[a-z2-7]{16}$/)
  expect(recordOf('name JP 橋の会', '橋の会').slug).toMatch(/^[a-z2-7]{16}$/)
  expect(recordOf('name FR x', 'É'.repeat(300)).slug.length).toBeLessThan(80)
})
