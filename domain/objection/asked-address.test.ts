import { expect, test } from 'vitest'
import { createToken } from '@/domain/seal/token'
import { useTestDatabase } from '@/testing/database'
import { openAskedAddress, sealAskedAddress } from './asked-address'

useTestDatabase()

test('the address a code was asked for is shown on its own page and on no other', async () => {
  const { token } = createToken()
  const sealed = await sealAskedAddress(token, 'board@society.example')
  expect(sealed).toMatch(/^[0-9a-f]+$/)
  expect(await openAskedAddress(token, sealed)).toBe('board@society.example')
  expect(await openAskedAddress(createToken().token, sealed)).toBeNull()
  for (const wrong of [undefined, '', 'board@society.example', sealed.slice(0, -4), 'A'.repeat(2_000)])
    expect(await openAskedAddress(token, wrong)).toBeNull()
})
