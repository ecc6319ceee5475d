import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { PASSPHRASE, PUBLIC_KEY, sealedAsk, SECRET_KEY } from '@/testing/sealed-file'
import { findKeyFault, findPassphraseFault, findSealedFaults, tidyKey } from './recipient'

test('a plain public key passes, with what copying adds to it; everything else says what it is', async () => {
  for (const key of [PUBLIC_KEY, ` ${PUBLIC_KEY}\n`, PUBLIC_KEY.toUpperCase(), `\u200B${PUBLIC_KEY}`]) {
    expect([key, await findKeyFault(key)]).toEqual([key, null])
    expect(tidyKey(key)).toBe(PUBLIC_KEY)
  }
  const hybrid = await identityToRecipient(await generateHybridIdentity())
  const faults = {
    '': 'key-required',
    '  \n': 'key-required',
    [SECRET_KEY]: 'key-is-secret',
    [SECRET_KEY.toLowerCase()]: 'key-is-secret',
    [hybrid]: 'key-of-another-kind',
    age1yubikey1qwerty: 'key-of-another-kind',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI invented': 'key-of-another-kind',
    [PUBLIC_KEY.slice(0, -1)]: 'key-invalid',
    [PUBLIC_KEY.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))]: 'key-invalid',
    // 32 zeros: a point that gives everybody the same secret.
    age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsryt2ez: 'key-invalid',
    'organizer@example.org': 'key-invalid',
    ['x'.repeat(16_384)]: 'key-invalid',
  }
  for (const [key, fault] of Object.entries(faults))
    expect([key.slice(0, 30), await findKeyFault(key)]).toEqual([key.slice(0, 30), fault])
})

test('a passphrase is long, varied, visible, and typed twice', async () => {
  expect(findPassphraseFault(PASSPHRASE)).toBeNull()
  expect(findPassphraseFault('橋を渡る人たちの長い言葉です')).toBeNull()
  expect(findPassphraseFault('')).toBe('passphrase-required')
  expect(findPassphraseFault(' elevensigns ')).toBe('passphrase-short')
  expect(findPassphraseFault('ab'.repeat(10))).toBe('passphrase-simple')
  expect(findPassphraseFault('x1'.repeat(8_192))).toBe('passphrase-long')
  expect(findPassphraseFault('a zero-width\u200Bspace inside')).toBe('passphrase-characters')
  const ask = (passphrase: string, again: string) =>
    findSealedFaults(sealedAsk({ recipient: 'passphrase', key: '', passphrase, again }))
  expect(await ask(PASSPHRASE, `${PASSPHRASE} `)).toEqual({})
  expect(await ask(PASSPHRASE, 'an invented passphrasf')).toEqual({ again: 'passphrases-differ' })
  expect(await findSealedFaults(sealedAsk({ columns: [], key: '' }))).toEqual({
    columns: 'columns-required',
    key: 'key-required',
  })
})
