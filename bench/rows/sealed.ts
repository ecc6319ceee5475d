import { execFile } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BYTEA, sql } from '@/db/client'
import { findDataKey } from '@/domain/seal/data-key'
import { askForSealedFile } from '@/domain/sealed-file/ask-for-sealed-file'
import { emailIndex, sealColumn } from '@/domain/signature/private'
import type { ExportColumn } from '@/domain/signature/desk/signatures-file'
import { findOrganizer } from '@/domain/team/add-organizer'
import { fillCampaign, makeCampaign, type Measured } from '../campaign'
import { type Ground, settle } from '../ground'
import { median, threeTimes } from '../measure'
import { findClient } from '../pgbench'
import { number, quick, type Row } from '../row'
import { untilDone, withWorker } from '../worker'

const run = promisify(execFile)
const MEGABYTE = 1024 * 1024
// A tenth of what the goal names: sealing a million rows for the measurement alone takes minutes. Both sides grow with the rows.
const NAMES = quick ? 10_000 : 100_000
const BATCH = 5_000
const COLUMNS: ExportColumn[] = ['number', 'kind', 'name', 'email', 'organization', 'country', 'confirmedAt']

/** Confirmed signatures whose sealed fields open: a name, an address, an organization's name. */
async function makeSealed(say: Ground['say']): Promise<Measured> {
  const campaign = await makeCampaign('measured-sealed')
  say(`sealing ${number(NAMES)} signatures…`)
  await fillCampaign(campaign, 1, NAMES)
  const key = await findDataKey(campaign.id)
  for (let from = 1; from <= NAMES; from += BATCH) {
    const rows = await sql()<{ id: string; number: number; kind: string }[]>`
      select id, number, kind from signatures
      where campaign_id = ${campaign.id} and number between ${from} and ${from + BATCH - 1}`
    const address = (at: number) => `signer-${at}@${at % 90}.example.org`
    const sealed = (
      column: 'name' | 'email' | 'organization',
      text: (row: (typeof rows)[number]) => string | null,
    ) =>
      sql().array(
        rows.map((row) => sealColumn(key, row.id, column, text(row))),
        BYTEA,
      )
    const index = rows.map((row) => emailIndex(key, address(row.number)))
    await sql()`
      update signatures s set name = r.name, email = r.email, organization = r.organization, email_index = r.index
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${sealed('name', (row) => `Signer ${row.number} Invented`)}::bytea[],
        ${sealed('email', (row) => address(row.number))}::bytea[],
        ${sealed('organization', (row) => (row.kind === 'organization' ? `Society ${row.number}` : null))}::bytea[],
        ${sql().array(index, BYTEA)}::bytea[]) r(id, name, email, organization, index)
      where s.id = r.id`
  }
  await settle()
  return campaign
}

/** The limit: the same columns, sealed as they are, by psql's own \copy; without psql, by COPY through the driver. */
async function copyOut(databaseUrl: string, { id }: Measured): Promise<number> {
  const copied = `select number, kind, name, email, organization, country, confirmed_at from signatures where campaign_id = '${id}' order by signed_at, id`
  const psql = findClient('psql')
  const started = performance.now()
  if (psql) await run(psql, ['-q', '-c', `\\copy (${copied}) to /dev/null csv`, databaseUrl])
  else
    for await (const chunk of await sql().unsafe(`copy (${copied}) to stdout (format csv)`).readable())
      void chunk
  return performance.now() - started
}

async function isBuilt(id: string): Promise<boolean | string> {
  const [row] = await sql()<{ built: boolean; fault: string | null }[]>`
    select built_at is not null as built, fault from sealed_files where id = ${id}`
  return row!.built || row!.fault || false
}

async function measure(ground: Ground) {
  const campaign = await makeSealed(ground.say)
  const organizer = { ...(await findOrganizer('bench@example.org'))!, signedInAt: new Date() }
  const key = await identityToRecipient(await generateX25519Identity())
  const ask = {
    columns: COLUMNS,
    unshown: true,
    format: 'csv',
    recipient: 'key',
    key,
    passphrase: '',
    again: '',
  } as const
  ground.say(`sealed: building ${number(NAMES)} rows in the worker…`)
  const rounds = await withWorker(ground, (pid) =>
    threeTimes(async () => {
      const asked = await askForSealedFile(organizer, campaign.slug, ask)
      if (typeof asked === 'string' || 'faults' in asked) throw new Error(JSON.stringify(asked))
      return untilDone(pid, () => isBuilt(asked.id))
    }),
  )
  const limit = median(await threeTimes(() => copyOut(ground.environment.DATABASE_URL!, campaign)))
  const took = median(rounds.map((round) => round.took)) * 1000
  return [
    {
      what: `export with sealed fields, ${number(NAMES)} rows: opened, written, sealed to a key, stored`,
      measured: `${number(took / 1000, 2)} s, worker ${number(Math.max(...rounds.map(({ most }) => most)) / MEGABYTE)} MB at most`,
      limit: `${number(limit / 1000, 2)} s by \\copy of the sealed columns`,
      ratio: took / limit,
      goal: '≤ 5',
      note: 'with the wait for the worker to look, at most half a second',
    },
  ]
}

export const sealed: Row = { name: 'sealed', measure }
