import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { PASSPHRASE, PUBLIC_KEY, sealedAsk, SECRET_KEY } from '@/testing/sealed-file'
import { shownKey, tidyKey } from './key-text'
import { findKeyFault, findPassphraseFault, findSealedFaults, tidyPassphrase } from './recipient'

test('a plain public key passes, with what copying adds to it; everything else says what it is', async () => {
  const copied = [` ${PUBLIC_KEY}\n`, PUBLIC_KEY.toUpperCase(), `\u200B${PUBLIC_KEY}`]
  const made = [`# created: 2026-11-28T10:00:00Z\n# public key: ${PUBLIC_KEY}`, `Public key: ${PUBLIC_KEY}`]
  for (const key of [PUBLIC_KEY, ...copied, ...made]) {
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

test('a secret key is found in whatever surrounds it, and only public keys are shown again', async () => {
  const file = `# created: 2026-11-28T10:00:00Z\n# public key: ${PUBLIC_KEY}\n${SECRET_KEY}\n`
  const secrets = [
    file,
    `"${SECRET_KEY}"`,
    `identity: ${SECRET_KEY.toLowerCase()}`,
    `${SECRET_KEY.slice(0, 12)}\n${SECRET_KEY.slice(12)}`,
    `${'x'.repeat(8_192)} ${SECRET_KEY}`,
    'age-plugin-yubikey-1invented',
    '-----BEGIN OPENSSH PRIVATE KEY-----\ninvented\n-----END OPENSSH PRIVATE KEY-----',
    '-----BEGIN PGP PRIVATE KEY BLOCK-----\ninvented',
    'PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\ninvented',
  ]
  for (const text of secrets) {
    expect([text.slice(-40), await findKeyFault(text)]).toEqual([text.slice(-40), 'key-is-secret'])
    expect(shownKey(text)).toBe('')
  }
  const other = await identityToRecipient(await generateX25519Identity())
  for (const two of [`${PUBLIC_KEY}\n${other}`, `${PUBLIC_KEY}, ${other}`, `${PUBLIC_KEY}${other}`])
    expect(await findKeyFault(two)).toBe('key-more-than-one')
  expect(shownKey(`# public key: ${PUBLIC_KEY}`)).toBe(PUBLIC_KEY)
  expect(shownKey(`${PUBLIC_KEY}\n${other}`)).toBe(`${PUBLIC_KEY} ${other}`)
  expect(shownKey('a passphrase in the wrong field')).toBe('')
})

test('every space of a passphrase is the plain one, and none counts at its ends', () => {
  const typed = '\u00A0eine\u00A0bru\u0308cke\u3000over\u2009water '
  expect(tidyPassphrase(typed)).toBe('eine br\u00FCcke over water')
  expect(findPassphraseFault(typed)).toBeNull()
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
