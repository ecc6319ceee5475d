import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, sql } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { findObstacle } from '@/domain/ready'
import { noteDatabase } from '@/domain/restored'
import { listSignatories } from '@/domain/signature/list/queries'
import { eraseSignature } from '@/domain/signature/rights/erase'
import { findOwnSignature } from '@/domain/signature/rights/own-page'
import { suppressAddress } from '@/domain/signature/rights/never-again'
import { withdrawSignature } from '@/domain/signature/rights/withdraw'
import { forgetDataKeys } from '@/domain/seal/data-key'
import { environment, forgetEnvironment } from '@/env'
import { endChild, ended, forkChild, root } from '@/local/child'
import { environmentOfChild } from '@/local/settings'
import { useTestDatabase } from '@/testing/database'
import { findPrograms, type OtherPostgres, startOther } from '@/testing/other-postgres'
import { sign, signed, startCampaign, type TestCampaign } from '@/testing/signer'
import { keepErasures } from '@/worker/keep-erasures'

// A backup with PostgreSQL's own tools, and what has to happen before it serves again.

useTestDatabase()

const programs = findPrograms()
if (!programs)
  process.stderr.write(
    'No pg_dump with its own server here (Debian: postgresql): the restore is not rehearsed.\n',
  )
const folder = mkdtempSync(join(tmpdir(), 'undersigned-restore-'))
const dump = join(folder, 'backup.dump')
const list = join(folder, 'erasures.txt')
let postgres: OtherPostgres

async function use(database: string) {
  await closeDatabase()
  process.env.DATABASE_URL = postgres.url(database)
  forgetEnvironment()
  forgetDataKeys()
}

const own = process.env.DATABASE_URL!
beforeAll(async () => {
  if (!programs) return
  postgres = await startOther(programs)
  await postgres.create('first')
  await migrateDatabase(postgres.url('first'))
  await use('first')
  await noteDatabase()
})
afterAll(async () => {
  await closeDatabase()
  process.env.DATABASE_URL = own
  process.env.ERASURES_FILE = ''
  await postgres?.stop()
})

const names = async ({ id }: TestCampaign) =>
  (await listSignatories(id, {}, null, 50)).items.map(({ name }) => name).toSorted()

/** A process of ours on the database that is in use, with what it prints. */
function start(file: string, words: string[] = []) {
  const path = join(mkdtempSync(join(folder, 'said-')), 'output')
  const given = { ...environment(), PORT: '0', SMTP_URL: 'smtp://127.0.0.1:1', ERASURES_FILE: '' }
  const texts = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value ?? '')]))
  const child = forkChild(join(root, file), {
    arguments: words,
    environment: environmentOfChild(texts),
    output: openSync(path, 'w'),
  })
  return { child, said: () => readFileSync(path, 'utf8') }
}

const CLOSED = 'The database came from a backup.'

test.skipIf(!programs)(
  'a restored backup serves nothing until everybody who left since has left again',
  async () => {
    const campaign = await startCampaign('restored-letter')
    const [erased, withdrawn, stays] = [
      await signed(campaign, { name: 'Invented Erased', email: 'erased@canary.example' }),
      await signed(campaign, { name: 'Invented Withdrawn', email: 'withdrawn@canary.example' }),
      await signed(campaign, { name: 'Invented Staying', email: 'staying@canary.example' }),
    ]
    const waiting = await sign(campaign, { name: 'Invented Never', email: 'never@canary.example' })
    await postgres.run('pg_dump', 'first', ['--format=custom', `--file=${dump}`])
    const plain = join(folder, 'plain.sql')
    await postgres.run('pg_dump', 'first', [`--file=${plain}`])
    expect(readFileSync(plain, 'utf8')).not.toContain('canary.example')

    await eraseSignature(erased)
    await withdrawSignature(withdrawn)
    await suppressAddress(waiting)
    process.env.ERASURES_FILE = list
    forgetEnvironment()
    await keepErasures()
    expect(readFileSync(list, 'utf8')).not.toMatch(/Invented|canary/)
    expect(await findObstacle()).toBeNull()

    await postgres.create('second')
    await postgres.run('pg_restore', 'second', [dump])
    await use('second')
    expect(await names(campaign)).toEqual(['Invented Erased', 'Invented Staying', 'Invented Withdrawn'])
    expect(await findObstacle()).toBe('restored')
    const worker = start('worker/worker.ts')
    await vi.waitFor(() => expect(worker.said()).toContain(CLOSED), { timeout: 30_000 })
    expect(worker.said()).not.toContain('worker.ready')

    const apply = start('cli/undersigned.ts', ['erasures', 'apply', list])
    await ended(apply.child)
    expect(apply.said()).toMatch(/^Signatures erased again: 1; withdrawn: 1, /)
    expect(await findObstacle()).toBeNull()
    await vi.waitFor(() => expect(worker.said()).toContain('worker.ready'), { timeout: 30_000 })
    await endChild(worker.child)
    expect(await names(campaign)).toEqual(['Invented Staying'])
    expect(await findOwnSignature(erased)).toBeNull()
    expect(await findOwnSignature(withdrawn)).toMatchObject({ publishedAt: null })
    expect(await findOwnSignature(stays)).toMatchObject({ fields: { name: 'Invented Staying' } })
    expect(await sql()`select from suppressions`).toHaveLength(1)
  },
  120_000,
)

test.skipIf(!programs)(
  'restored over the database that is in use it is noticed, too',
  async () => {
    await use('first')
    expect(await findObstacle()).toBeNull()
    await postgres.run('pg_restore', 'first', ['--clean', '--if-exists', dump])
    expect(await findObstacle()).toBe('restored')
    writeFileSync(join(folder, 'empty.txt'), '')
    const apply = start('cli/undersigned.ts', ['erasures', 'apply', join(folder, 'empty.txt')])
    await ended(apply.child)
    expect(await findObstacle()).toBeNull()
  },
  120_000,
)
