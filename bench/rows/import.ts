import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { sql } from '@/db/client'
import { checkImport } from '@/domain/import/check-import'
import type { Mapping } from '@/domain/import/import'
import { startImport } from '@/domain/import/start-import'
import { uploadImport } from '@/domain/import/upload-import'
import { findOrganizer } from '@/domain/team/add-organizer'
import { makeCampaign } from '../campaign'
import type { Ground } from '../ground'
import { findClient } from '../pgbench'
import { number, quick, type Row } from '../row'
import { untilDone, withWorker } from '../worker'

const run = promisify(execFile)
const ROWS = quick ? 10_000 : 100_000
const MEGABYTE = 1024 * 1024
const COUNTRIES = ['Portugal', 'DE', 'France', 'Kenia', 'Japan']

/** A list as people have them, with the words that they use for countries. */
function writeList(): Buffer {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const name = `Society ${index.toString(36)} for Bridge ${(index * 7919) % 100_003}`
    return `"${name}",${COUNTRIES[index % 5]},www.${index}.example.org`
  })
  return Buffer.from(['Organization,Country,Website', ...lines].join('\r\n'))
}

const stepIs = (id: string, step: 'read_at' | 'checked_at' | 'finished_at') => async () => {
  const [row] = await sql()<{ at: Date | null; refusal: string | null }[]>`
    select ${sql()(step)} as at, refusal from imports where id = ${id}`
  return row!.at !== null || row!.refusal || false
}

function orThrow<T>(answer: T | string): asserts answer is T {
  if (typeof answer === 'string' && answer !== 'done') throw new Error(answer)
}

/** Through the real verbs and the real worker: uploaded, read, checked, added. Seconds of each, and the worker's memory. */
async function importList(ground: Ground, slug: string) {
  const organizer = { ...(await findOrganizer('bench@example.org'))!, signedInAt: new Date() }
  const bytes = [writeList()]
  return withWorker(ground, async (pid) => {
    await untilDone(pid, async () => true)
    const started = performance.now()
    const uploaded = await uploadImport(organizer, slug, { name: 'list.csv', bytes })
    if (typeof uploaded === 'string') throw new Error(uploaded)
    const { id } = uploaded
    await untilDone(pid, stepIs(id, 'read_at'))
    const [read] = await sql()<{ mapping: Mapping }[]>`select mapping from imports where id = ${id}`
    orThrow(await checkImport(organizer, slug, id, read!.mapping))
    const checked = await untilDone(pid, stepIs(id, 'checked_at'))
    orThrow(await startImport(organizer, slug, id, 'an invented register'))
    const added = await untilDone(pid, stepIs(id, 'finished_at'))
    const took = performance.now() - started
    const [counts] = await sql()<
      { added: number }[]
    >`select (counts->>'added')::int as added from imports where id = ${id}`
    if (counts!.added !== ROWS) throw new Error(`${counts!.added} of ${ROWS} rows were added`)
    return { took, added: added.took, most: Math.max(checked.most, added.most) }
  })
}

const TABLES = ['signatures', 'signatories', 'proofs'] as const

/** The limit: what the import wrote, by \copy into empty tables with the same columns and indexes; without psql, by the server alone. */
async function copyIn(ground: Ground, campaignId: string): Promise<{ took: number; by: string }> {
  const psql = findClient('psql')
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'))
  let took = 0
  try {
    for (const table of TABLES) {
      const [columns] = await sql()<{ names: string }[]>`
        select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
        where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'`
      const { names } = columns!
      const rows = `select ${names} from ${table} where ${table === 'proofs' ? 'signature_id in (select id from signatures where' : '('} campaign_id = '${campaignId}')`
      await sql().unsafe(
        `drop table if exists copied_${table}; create table copied_${table} (like ${table} including all)`,
      )
      const file = join(folder, table)
      const copy = (what: string) =>
        run(psql!, ['-q', '-c', `\\copy ${what}`, ground.environment.DATABASE_URL!])
      if (psql) await copy(`(${rows}) to '${file}'`)
      const started = performance.now()
      if (psql) await copy(`copied_${table} (${names}) from '${file}'`)
      else await sql().unsafe(`insert into copied_${table} (${names}) ${rows}`)
      took += performance.now() - started
      await sql().unsafe(`drop table copied_${table}`)
    }
    return { took, by: psql ? '\\copy' : 'insert … select (no psql here)' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(ground: Ground) {
  const campaign = await makeCampaign('measured-import')
  ground.say(`import: ${number(ROWS)} rows in the worker…`)
  const { took, added, most } = await importList(ground, campaign.slug)
  const limit = await copyIn(ground, campaign.id)
  return [
    {
      what: `import of ${number(ROWS)} organizations: uploaded, read, checked, added`,
      measured: `${number(took / 1000, 1)} s, of which adding ${number(added, 1)} s; worker ${number(most / MEGABYTE)} MB at most`,
      limit: `${number(limit.took / 1000, 1)} s by ${limit.by} of the same rows into tables with the same indexes`,
      ratio: took / limit.took,
      goal: '≤ 10',
      note: 'one run; with the waits for the worker to look, at most half a second each',
    },
  ]
}

export const importRow: Row = { name: 'import', measure }
