import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '@/db/migrate'
import { root } from '@/local/child'
import { identify } from '@/local/identity'
import { withLock } from '@/local/lock'
import { type Server, startPostgres } from '@/local/postgres'
import { createDatabase, dropDatabase, onServer } from '@/local/databases'

declare module 'vitest' {
  interface ProvidedContext {
    server: Server & { template: string }
  }
}

const TEST_NAME = /^test_(\d+)_/ // with the process that made it
const directory = `${root}/.data/test-postgres`
let stop: () => Promise<void> = async () => {}

/** The migrated template's name follows from the migrations: runs beside each other share it or have their own. */
function templateName(): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(`${root}/db/migrations`, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) hash.update(file.name).update(readFileSync(`${file.parentPath}/${file.name}`))
  }
  return `migrated_${hash.digest('hex').slice(0, 12)}`
}

async function prepareTemplate(server: Server, template: string): Promise<void> {
  const names = await onServer(
    server.adminUrl,
    (client) => client<{ datname: string }[]>`select datname from pg_database`,
  )
  for (const { datname } of names) {
    const owner = TEST_NAME.exec(datname)?.[1]
    if (owner && !identify(Number(owner))) await dropDatabase(server, datname)
  }
  if (names.some(({ datname }) => datname === template)) return
  await dropDatabase(server, 'template_draft')
  await migrateDatabase(await createDatabase(server, 'template_draft'))
  await onServer(server.adminUrl, (client) =>
    client.unsafe(`alter database template_draft rename to "${template}"`),
  )
}

/** Starts the shared server once for all test files and makes the database that each of them copies. */
export async function setup(project: TestProject): Promise<void> {
  const server = await startPostgres({ directory, port: 54_429, fast: true, say: console.log })
  stop = server.stop
  const template = templateName()
  // Tests that fill the public list alone leave the private records out.
  await onServer(server.adminUrl, (client) =>
    client.unsafe(`grant set on parameter session_replication_role to "${new URL(server.url).username}"`),
  )
  await withLock(`${directory}/template.lock`, () => prepareTemplate(server, template))
  project.provide('server', { url: server.url, adminUrl: server.adminUrl, template })
}

/** Stops the server unless another run still uses it. */
export async function teardown(): Promise<void> {
  await stop()
}
