import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { sealKeysVerb } from '@/cli/seal-keys'
import { sql } from '@/db/client'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { forgetEnvironment } from '@/env'
import { useTestDatabase } from '@/testing/database'
import { sign, signed, startCampaign } from '@/testing/signer'
import { forgetDataKeys } from './data-key'
import { checkSealKeys, rotateSealKeys } from './seal-keys'

useTestDatabase()

const key = () => randomBytes(32).toString('base64')
const before = process.env.SEAL_KEYS!

function useKeys(keys: string) {
  process.env.SEAL_KEYS = keys
  forgetEnvironment()
  forgetDataKeys()
}
afterEach(() => useKeys(before))

const readable = async (own: string) => (await findOwnSignature(own))!.fields.name

test('keys are rotated while people sign; then the old one opens nothing and is not needed', async () => {
  const campaign = await startCampaign('rotated')
  const own = await signed(campaign)
  const earlier = process.env.SEAL_KEYS!
  const later = `new:${key()}`
  useKeys(`${later},${earlier}`)
  const signing = Promise.all([1, 2, 3].map((n) => sign(campaign, { email: `beside-${n}@example.net` })))
  const [done] = await Promise.all([rotateSealKeys(), signing])
  expect(done).toMatchObject({ lost: 0 })
  expect(done.rewrapped).toBeGreaterThanOrEqual(2)
  expect(await rotateSealKeys()).toEqual({ rewrapped: 0, already: done.rewrapped + done.already, lost: 0 })
  useKeys(later)
  expect(await readable(own)).toBe('Invented Signer')
  const { wraps, lost, unreadable } = await checkSealKeys()
  expect([wraps.map(({ id }) => id), lost, unreadable]).toEqual([['new'], [], []])
  // For the tests after this one.
  useKeys(`${earlier},${later}`)
  await rotateSealKeys()
})

test('a lost key is found with what it sealed, and the others are rotated all the same', async () => {
  const campaign = await startCampaign('of-a-lost-key')
  await signed(campaign)
  const id = (await sql()<{ id: string }[]>`select id from data_keys where campaign_id = ${campaign.id}`)[0]!
    .id
  const kept = await sql()<{ wrapped: Buffer }[]>`select wrapped from data_keys where id = ${id}`
  const foreign = Buffer.concat([Buffer.from([4]), Buffer.from('gone'), randomBytes(60)])
  await sql()`update data_keys set wrapped = ${foreign} where id = ${id}`
  expect(await rotateSealKeys()).toMatchObject({ lost: 1 })
  const report = await checkSealKeys()
  expect(report.lost).toEqual([{ wrapper: 'gone', campaign: campaign.slug }])
  expect(report.unreadable).toContainEqual(
    expect.objectContaining({ table: 'signatures', column: 'name', key: id, values: 1 }),
  )
  const said = await sealKeysVerb('check')
  expect(said).toMatchObject({ ok: false, said: expect.stringContaining('signatures.name') })
  await sql()`update data_keys set wrapped = ${kept[0]!.wrapped} where id = ${id}`
  expect(await sealKeysVerb('check')).toMatchObject({ ok: true })
})
