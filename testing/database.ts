import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '@/db/client'
import { watchTransactions } from '@/db/one-connection'
import { forgetDataKeys } from '@/domain/seal/data-key'
import { forgetEnvironment } from '@/env'
import { createDatabase, dropDatabase, withName } from '@/local/databases'

/**
 * Gives the test file that calls it, at its top, a migrated database of its own and an environment that names it.
 * Mail goes nowhere: nothing listens on its SMTP_URL. A transaction that takes a second connection throws.
 */
export function useTestDatabase(): void {
  watchTransactions()
  const server = inject('server')
  // The process number is in the name, so that a later run can drop what a killed one left (vitest-setup.ts).
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  Object.assign(process.env, {
    DATABASE_URL: withName(server.url, name),
    BASE_URL: 'http://localhost:3000',
    AUTH_SECRET: randomBytes(32).toString('base64'),
    SEAL_KEYS: `test:${randomBytes(32).toString('base64')}`,
    HOST_NAME: 'Test host',
    HOST_CONTACT: 'host@example.org',
    MAIL_FROM: 'Undersigned <letters@example.org>',
    SMTP_URL: 'smtp://127.0.0.1:1',
    RESEND_API_KEY: '',
  })
  // A file that ran before in this process had its own.
  forgetEnvironment()
  forgetDataKeys()
  beforeAll(async () => {
    await createDatabase(server, name, server.template)
  })
  afterAll(async () => {
    await closeDatabase()
    await dropDatabase(server, name)
  })
}
