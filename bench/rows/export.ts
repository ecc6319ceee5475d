import { execFile } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { request } from 'undici'
import { sql } from '@/db/client'
import { paths } from '@/paths'
import { type Ground } from '../ground'
import { median, threeTimes } from '../measure'
import { findClient } from '../pgbench'
import { number, type Row } from '../row'
import { memoryOf } from '../web'
import { bigCampaign, MANY } from './big-campaign'

const run = promisify(execFile)
const MEGABYTE = 1024 * 1024

/** Reads the whole file and drops it. Milliseconds, bytes, and how much the server's memory grew at most, in bytes. */
export async function download({ web }: Pick<Ground, 'web'>, path: string) {
  const before = memoryOf(web.pid)
  let most = before
  const watch = setInterval(() => (most = Math.max(most, memoryOf(web.pid))), 50)
  const started = performance.now()
  let first = 0
  let bytes = 0
  try {
    const { body } = await request(`${web.origin}${path}`, { bodyTimeout: 300_000 })
    for await (const chunk of body as AsyncIterable<Buffer>) {
      first ||= performance.now() - started
      bytes += chunk.length
    }
    return { took: performance.now() - started, first, bytes, grew: most - before }
  } finally {
    clearInterval(watch)
  }
}

/** The limit: the same columns by psql's own \copy; without psql, by COPY through the driver. */
async function copyOut(databaseUrl: string, campaignId: string): Promise<{ took: number; by: string }> {
  const columns =
    'number, kind, name, title, affiliation, organization, category, country, area, proofs, confirmed_at'
  const copied = `select ${columns} from signatories where campaign_id = '${campaignId}' order by position`
  const psql = findClient('psql')
  const started = performance.now()
  if (psql) {
    await run(psql, ['-q', '-c', `\\copy (${copied}) to /dev/null csv`, databaseUrl], { timeout: 300_000 })
    return { took: performance.now() - started, by: 'psql \\copy' }
  }
  const rows = await sql().unsafe(`copy (${copied}) to stdout (format csv)`).readable()
  for await (const chunk of rows) void chunk
  return { took: performance.now() - started, by: 'COPY by the driver (no psql here)' }
}

/** A reader who leaves after the first megabyte: how many statements still run for them a second later. */
async function leaveEarly({ web }: Ground, path: string): Promise<number> {
  const { body } = await request(`${web.origin}${path}`)
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) if ((bytes += chunk.length) > MEGABYTE) break
  await pause(1_000)
  const [left] = await sql()<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where state = 'active' and query like '%signatories%' and pid <> pg_backend_pid()`
  return left!.count
}

async function measure(ground: Ground) {
  const campaign = await bigCampaign(ground)
  ground.say(`export: downloading ${number(MANY)} rows…`)
  const path = paths.signatoriesCsv(campaign.slug)
  const rounds = await threeTimes(() => download(ground, path))
  const limits = await threeTimes(() => copyOut(ground.environment.DATABASE_URL!, campaign.id))
  const left = await leaveEarly(ground, path)
  const took = median(rounds.map((round) => round.took))
  const limit = median(limits.map((round) => round.took))
  const grew = Math.max(...rounds.map((round) => round.grew)) / MEGABYTE
  return [
    {
      what: `export public CSV, ${number(MANY)} rows, ${number(rounds[0]!.bytes / MEGABYTE)} MB`,
      measured: `${number(took / 1000, 2)} s, first byte ${number(median(rounds.map((round) => round.first)))} ms, memory +${number(grew)} MB`,
      limit: `${number(limit / 1000, 2)} s by ${limits[0]!.by}`,
      ratio: took / limit,
      goal: '≤ 2; first byte ≤ 200 ms; ≤ +64 MB',
      note: `${left} statements still ran one second after a reader left`,
    },
  ]
}

export const exportCsv: Row = { name: 'export', measure }
