import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startNameServer } from '@/testing/name-server'
import { askForChallenge } from './ask-dns'
import { challengeName, challengeText, createChallenge, holdsChallenge } from './challenge'

let server: Awaited<ReturnType<typeof startNameServer>>
const domain = 'uni.example'
const name = challengeName(domain)
const token = createChallenge()
const record = challengeText(token)

beforeAll(async () => {
  server = await startNameServer()
})
afterAll(() => server.stop())
beforeEach(() => {
  for (const known of Object.keys(server.zone)) delete server.zone[known]
  server.asked.length = 0
})

const ask = () => askForChallenge(domain, token, server.address)

test('a token is 160 bits in 32 characters, and no two are alike', () => {
  const made = Array.from({ length: 1_000 }, createChallenge)
  for (const one of made) expect(one).toMatch(/^[a-z2-7]{32}$/)
  expect(new Set(made).size).toBe(1_000)
  expect(new Set(made.join('')).size).toBe(32)
})

test('a record is read however it was typed, and no other token passes', () => {
  for (const typed of [record, ` ${record} `, `"${record}"`, record.toUpperCase(), `v=us1;token=${token};`])
    expect(holdsChallenge(typed, token)).toBe(true)
  for (const wrong of ['', token, `v=us2; token=${token}`, `${record}a`, challengeText(createChallenge())])
    expect(holdsChallenge(wrong, token)).toBe(false)
})

describe('the domain is confirmed', () => {
  test('by its record', async () => {
    server.zone[name] = { txt: [record] }
    expect(await ask()).toBe('confirmed')
    expect(server.asked[0]).toBe(`TXT ${name}`)
    expect(server.asked.at(-1)).toMatch(/^TXT _undersigned-[0-9a-f]{16}\.uni\.example$/)
  })

  test('among others, in pieces, and beside 4 KB of something else', async () => {
    const long = Array.from({ length: 17 }, () => 'x'.repeat(250))
    server.zone[name] = { txt: ['v=spf1 -all', long, [record.slice(0, 9), record.slice(9)]] }
    expect(await ask()).toBe('confirmed')
  })

  test('by the record that an alias leads to', async () => {
    server.zone[name] = { cname: 'elsewhere.example' }
    server.zone['elsewhere.example'] = { txt: [record] }
    expect(await ask()).toBe('confirmed')
  })

  test('also when a wildcard says something else to every other name', async () => {
    server.zone['*.uni.example'] = { txt: ['v=spf1 -all'] }
    server.zone[name] = { txt: [record] }
    expect(await ask()).toBe('confirmed')
  })
})

describe('the domain is not confirmed, and it is said why:', () => {
  test('nothing is there', async () => expect(await ask()).toBe('no-name'))

  test('the name has no text', async () => {
    server.zone[name] = { txt: [] }
    expect(await ask()).toBe('no-text')
  })

  test.each([
    ['another token', [challengeText(createChallenge())]],
    ['other text', ['v=spf1 -all', 'hello']],
    ['4 KB of it', [Array.from({ length: 17 }, () => 'x'.repeat(250))]],
  ])('%s', async (_, txt) => {
    server.zone[name] = { txt }
    expect(await ask()).toBe('other-text')
  })

  test('far too much', async () => {
    server.zone[name] = { txt: [...Array.from({ length: 60 }, (_, at) => `more ${at}`), record] }
    expect(await ask()).toBe('too-much')
  })

  test('an alias in a circle, and one that leads nowhere', async () => {
    server.zone[name] = { cname: 'round.example' }
    server.zone['round.example'] = { cname: name }
    expect(await ask()).toBe('alias')
    delete server.zone['round.example']
    expect(await ask()).toBe('alias')
  })

  test('a wildcard gives the token to any name', async () => {
    server.zone['*.uni.example'] = { txt: [record] }
    expect(await ask()).toBe('wildcard')
  })

  test('its servers fail', async () => {
    server.zone[name] = 'servfail'
    expect(await ask()).toBe('server-failed')
  })

  test('its servers fail when the wildcard is looked for', async () => {
    server.zone[name] = { txt: [record] }
    server.zone['*.uni.example'] = 'servfail'
    expect(await ask()).toBe('server-failed')
  })

  test('no one answers', { timeout: 45_000 }, async () => {
    server.zone[name] = 'silent'
    expect(await ask()).toBe('no-answer')
    const began = Date.now()
    await server.stop()
    expect(await askForChallenge(domain, token, server.address)).toBe('no-answer')
    expect(Date.now() - began).toBeLessThan(16_000)
    server = await startNameServer()
  })
})
