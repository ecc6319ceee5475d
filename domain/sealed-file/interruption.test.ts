import { beforeAll, expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import type { Organizer } from '@/domain/team/team'
import { fileWords } from '@/messages/file-words'
import { parseCsv } from '@/e2e/csv'
import { setLogLevel } from '@/log'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { useWorkers } from '@/testing/worker'
import { opened, sealedAsk, storedBytes } from '@/testing/sealed-file'
import { signed } from '@/testing/signer'
import { askForSealedFile } from './ask-for-sealed-file'
import { cancelSealedFile } from './cancel-sealed-file'
import { workOnSealedFiles } from './work'

// Workers that are killed while a file is built, and what is asked for beyond the limits.

useTestDatabase()

const slug = 'sealed-interrupted'
const ROWS = 2_250
let owner: Organizer
beforeAll(async () => {
  process.env.LOG_LEVEL = 'warn'
  setLogLevel('warn')
  owner = await makeOrganizer()
  const campaign = await makeCampaign(owner, slug)
  await signed(campaign, { name: 'Invented Person' })
  // Copies of one signature, without what is sealed to its row: who they are makes no difference here.
  await sql()`
    insert into signatures (id, campaign_id, edition_id, kind, country, language, updates, number, signed_at, confirmed_at, hidden_at, listed, consent_hash)
    select gen_random_uuid(), campaign_id, edition_id, kind, country, language, false, number + n, signed_at, confirmed_at, now(), false, consent_hash
    from signatures, generate_series(1, ${ROWS - 1}) n`
  // A build can then be interrupted after its first batch, however slow the tests' own looking is.
  await sql().unsafe(`
    create function dawdle() returns trigger language plpgsql as $$
      begin if new.progress > 0 then perform pg_sleep(0.4); end if; return new; end $$;
    create trigger dawdle before update of progress on sealed_files for each row execute function dawdle()`)
})
const startWorker = useWorkers()

const eventually = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 30_000, interval: 20 })

async function ask(columns: ('number' | 'kind' | 'country')[]) {
  return askForSealedFile(owner, slug, sealedAsk({ columns, unshown: false }))
}

async function asked(columns: ('number' | 'kind' | 'country')[]): Promise<string> {
  const answer = await ask(columns)
  if (typeof answer === 'string' || 'faults' in answer) throw new Error(JSON.stringify(answer))
  return answer.id
}

const look = async (id: string) => {
  const [row] = await sql()<{ progress: number; rows: number | null; builtAt: Date | null; parts: number }[]>`
    select progress, rows, built_at, (select count(*)::int from sealed_file_parts where file_id = f.id) as parts
    from sealed_files f where id = ${id}`
  return row!
}

test('a worker that is killed leaves nothing of a file, which is then built whole', async () => {
  const id = await asked(['number', 'kind'])
  const killed = startWorker()
  await eventually(async () => expect((await look(id)).progress).toBeGreaterThan(0))
  killed.process.kill('SIGKILL')
  await killed.exit
  const then = await look(id)
  expect(then).toMatchObject({ builtAt: null, parts: 0, rows: ROWS })
  expect(then.progress).toBeLessThan(ROWS)
  // The database notices that the worker is gone when its statement ends; until then it still holds the turn.
  await eventually(async () => expect(await workOnSealedFiles(fileWords)).toBe(1))
  expect(await look(id)).toMatchObject({ progress: ROWS, rows: ROWS, parts: 1 })
  const rows = parseCsv((await opened(await storedBytes(id))).toString('utf8'))
  expect(new Set(rows.map(({ number }) => number)).size).toBe(ROWS)
}, 60_000)

test('a file that is stopped while it is built ends there', async () => {
  const id = await asked(['number', 'country'])
  const working = workOnSealedFiles(fileWords)
  await eventually(async () => expect((await look(id)).progress).toBeGreaterThan(0))
  expect(await cancelSealedFile(owner, slug, id)).toBe('done')
  await working
  expect(await look(id)).toMatchObject({ builtAt: null, parts: 0 })
}, 60_000)

test('pressed twice it is one file; three wait at most, and twenty are asked for in a day', async () => {
  const id = await asked(['number'])
  expect(await Promise.all([ask(['number']), ask(['number'])])).toEqual([{ id }, { id }])
  await Promise.all([ask(['kind']), ask(['country'])])
  expect(await ask(['number', 'kind', 'country'])).toBe('sealed-too-many')
  await sql()`update sealed_files set fault = 'failed' where built_at is null and cancelled_at is null`
  await sql()`
    insert into sealed_files (id, campaign_id, asked_by, asked_at, recipient_kind, columns, format, fault)
    select gen_random_uuid(), campaign_id, asked_by, now(), 'key', '[]', 'csv', 'failed'
    from sealed_files, generate_series(1, 14) where id = ${id}`
  expect(typeof (await ask(['number']))).toBe('object')
  expect(await ask(['kind'])).toBe('sealed-too-many-today')
})
