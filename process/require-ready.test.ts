import { join } from 'node:path'
import { mkdtempSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { expect, inject, it } from 'vitest'
import { sql } from '@/db/client'
import { ended, forkChild, root } from '@/local/child'
import { createDatabase, dropDatabase } from '@/local/databases'
import { environmentOfChild } from '@/local/settings'
import { useTestDatabase } from '@/testing/database'

useTestDatabase()

/** Runs a process of ours until it ends by itself. */
async function run(file: string, changed: Record<string, string>) {
  const path = join(mkdtempSync(join(tmpdir(), 'undersigned-')), 'output')
  const names = ['BASE_URL', 'AUTH_SECRET', 'SEAL_KEYS', 'HOST_NAME', 'HOST_CONTACT', 'MAIL_FROM', 'SMTP_URL']
  const given = Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']))
  const environment = environmentOfChild({ ...given, PORT: '0', LISTEN_HOST: '127.0.0.1', ...changed })
  const child = forkChild(join(root, file), { environment, output: openSync(path, 'w') })
  await ended(child)
  return { code: child.exitCode, said: readFileSync(path, 'utf8') }
}

const LINE = 'The database is missing a migration. Run: npm run migrate\n'

it.each(['server.ts', 'worker/worker.ts'])(
  '%s refuses to start without migrations, in one line',
  async (file) => {
    const server = inject('server')
    const name = `test_${process.pid}_empty`
    const url = await createDatabase(server, name)
    expect(await run(file, { DATABASE_URL: url })).toEqual({ code: 1, said: LINE })
    await dropDatabase(server, name)
  },
)

it.each(['server.ts', 'worker/worker.ts'])('%s refuses to start when one is missing', async (file) => {
  const [kept] = await sql()`delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations) returning hash, created_at`
  expect(await run(file, { DATABASE_URL: process.env.DATABASE_URL ?? '' })).toEqual({ code: 1, said: LINE })
  await sql()`insert into drizzle.__drizzle_migrations ${sql()(kept!)}`
})

it.each(['127.0.0.1', '::1'])('the web process leaves a port to who has it on %s', async (host) => {
  const stranger = createServer()
  await new Promise<void>((done) => stranger.listen(0, host, done))
  const { port } = stranger.address() as { port: number }
  const { openServers } = await import('@/front/open-servers')
  await expect(openServers(() => {}, port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await new Promise((done) => stranger.close(done))
})
