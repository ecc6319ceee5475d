import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { CODE_TRIES, createCode } from './code'
import { findDataKey } from './data-key'
import { createToken } from './token'
import { tryCode } from './try-code'

useTestDatabase()

let made = 0

async function mailed(expires = '7 days') {
  const campaign = await makeCampaign(await makeOrganizer(), `codes-${(made += 1)}`)
  const { hash } = createToken()
  const { code, hash: stored } = createCode(await findDataKey(campaign.id), hash)
  await sql()`
    insert into tokens (hash, purpose, campaign_id, code, created_at, expires_at)
    values (${hash}, 'countersignature', ${campaign.id}, ${stored}, now(), now() + ${expires}::interval)`
  const type = (typed: string) => tryCode(sql(), hash, 'countersignature', typed)
  const another = (by: number) => String((Number(code) + by) % 1_000_000).padStart(6, '0')
  return { hash, code, type, another }
}

test('a right code stays right; five wrong ones end it, and what is no code counts as none', async () => {
  const { code, type, another } = await mailed()
  expect(await type(code)).toBe('right')
  for (const nothing of ['', '12345', 'my code'])
    expect(await type(nothing)).toEqual({ refusal: 'code-missing', left: CODE_TRIES })
  for (const left of [4, 3, 2, 1]) expect(await type(another(left))).toEqual({ refusal: 'code-wrong', left })
  expect(await type(code)).toBe('right')
  expect(await type(another(9))).toEqual({ refusal: 'code-used-up', left: 0 })
  expect(await type(code)).toEqual({ refusal: 'code-used-up', left: 0 })
})

test('of 100 guesses at once five are counted', async () => {
  const { hash, code, type, another } = await mailed()
  const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => type(another(at + 1))))
  const lefts = answers.map((answer) => (answer === 'right' ? -1 : answer.left)).toSorted((a, b) => b - a)
  expect(lefts.slice(0, 6)).toEqual([4, 3, 2, 1, 0, 0])
  expect(await sql()`select tries from tokens where hash = ${hash}`).toEqual([{ tries: CODE_TRIES }])
  expect(await type(code)).toEqual({ refusal: 'code-used-up', left: 0 })
})

test('an expired mail, a mail for something else and one without a code have none', async () => {
  const old = await mailed('-1 second')
  expect(await old.type(old.code)).toEqual({ refusal: 'code-expired', left: 0 })
  const { hash, code } = await mailed()
  expect(await tryCode(sql(), hash, 'confirm', code)).toEqual({ refusal: 'code-used-up', left: 0 })
  await sql()`update tokens set code = null where hash = ${hash}`
  expect(await tryCode(sql(), hash, 'countersignature', code)).toEqual({ refusal: 'code-used-up', left: 0 })
})
