import { expect, test } from 'vitest'
import { PUBLIC_KEY, SECRET_KEY } from '@/testing/sealed-file'
import { showAgain } from './form'

test('no page is given a passphrase or a secret key to show again, and of the rest all', async () => {
  const shownOf = async (values: Record<string, string>) =>
    (await showAgain('/-/desk/signed-out', { values, faults: {} }, 403).json()) as unknown
  const typed = { passphrase: 'an invented passphrase', again: 'an invented passphrase', note: 'By hand' }
  expect(await shownOf({ ...typed, key: SECRET_KEY })).toEqual({
    values: { note: 'By hand', key: '' },
    faults: {},
  })
  expect(await shownOf({ key: `# public key: ${PUBLIC_KEY}` })).toEqual({
    values: { key: PUBLIC_KEY },
    faults: {},
  })
})
