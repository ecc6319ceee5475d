import { expect, test } from 'vitest'
import { environment } from '@/env'
import { useTestDatabase } from '@/testing/database'
import { GET } from './route'

useTestDatabase()

test('security.txt names the host, and is never out of date (RFC 9116)', async () => {
  const answer = GET()
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const fields = Object.fromEntries(
    (await answer.text())
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2)),
  )
  const { HOST_CONTACT, BASE_URL } = environment()
  expect(fields).toMatchObject({
    Contact: `mailto:${HOST_CONTACT}`,
    Canonical: `${BASE_URL}/.well-known/security.txt`,
  })
  const days = (Date.parse(fields.Expires!) - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(150)
  expect(days).toBeLessThan(365)
})
