import { beforeAll } from 'vitest'
import { sql } from '@/db/client'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer } from './campaign'
import { useTestDatabase } from './database'
import { checkImport } from '@/domain/import/check-import'
import type { Mapping } from '@/domain/import/import'
import { streamFaults } from '@/domain/import/faulty-rows'
import { findImport } from '@/domain/import/queries'
import type { DeskImport } from '@/domain/import/desk-import'
import { startImport } from '@/domain/import/start-import'
import { uploadImport } from '@/domain/import/upload-import'
import { workOnImports } from '@/domain/import/work'

// What tests of imports share: a file on its way through the steps, with the worker's part done at once.

export const SOURCE = 'the paper lists of the congress'

/** Good rows and one of each usual trouble. */
export const FILE = [
  'name,country,website,note',
  'Verein für Brücken e. V.,Deutschland,bruecken.example,x',
  '"Bridge Society, Ltd",UK,,',
  'جمعية الجسور المخترعة,تونس,,',
  'Jean‑Luc O’Neill Foundation,Kosovo,,',
  'Bridges of Europe,Europe,,',
  '=cmd@example.org,France,,',
  'Write to club@example.org,France,,',
  ',France,,',
  'BRIDGE society, ltd,,',
  '"bridge  society, LTD",US,,',
  '',
].join('\r\n')

/** A database, an organizer, and an open campaign for every test that asks for one. `name` begins their slugs. */
export function useImports(name: string) {
  useTestDatabase()
  const ground = {
    campaigns: 0,
    organizer: {} as Organizer,
    /** A new campaign's slug. */
    async campaign(): Promise<string> {
      ground.campaigns += 1
      return (await makeCampaign(ground.organizer, `${name}-${ground.campaigns}`)).slug
    },
  }
  beforeAll(async () => {
    ground.organizer = await makeOrganizer()
  })
  return ground
}

export const importEvents = async (id: string) =>
  (await sql()`select kind from events where campaign_id = ${id} and kind like 'import-%' order by id`).map(
    ({ kind }) => kind as string,
  )

export async function upload(
  organizer: Organizer,
  slug: string,
  file: string | Buffer,
  name = 'list.csv',
): Promise<string> {
  const uploaded = await uploadImport(organizer, slug, { name, bytes: [Buffer.from(file)] })
  if (typeof uploaded === 'string') throw new Error(uploaded)
  await workOnImports()
  return uploaded.id
}

export async function look(organizer: Organizer, slug: string, id: string): Promise<DeskImport> {
  const found = await findImport(organizer, slug, id)
  if (typeof found === 'string') throw new Error(found)
  return found
}

/** Uploads and checks a file, with the mapping that was guessed or another one. */
export async function check(organizer: Organizer, slug: string, file: string | Buffer, mapping?: Mapping) {
  const id = await upload(organizer, slug, file)
  const asked = await checkImport(
    organizer,
    slug,
    id,
    mapping ?? (await look(organizer, slug, id)).mapping ?? {},
  )
  if (asked !== 'done') throw new Error(asked)
  await workOnImports()
  return look(organizer, slug, id)
}

/** All the way: uploads, checks and imports a file. */
export async function importFile(
  organizer: Organizer,
  slug: string,
  file: string | Buffer,
  mapping?: Mapping,
) {
  const { id } = await check(organizer, slug, file, mapping)
  const started = await startImport(organizer, slug, id, SOURCE)
  if (started !== 'done') throw new Error(started)
  await workOnImports()
  return look(organizer, slug, id)
}

/** Row and reason of everything that was not simply added. */
export async function faultsOf(organizer: Organizer, slug: string, id: string): Promise<[number, string][]> {
  const batches = await streamFaults(organizer, slug, id)
  if (typeof batches === 'string') throw new Error(batches)
  const all: [number, string][] = []
  for await (const batch of batches)
    all.push(...batch.map(({ row, refusal }): [number, string] => [row, refusal]))
  return all
}

export type Listed = {
  number: number
  organization: string
  country: string | null
  area: string | null
  category: string | null
}

export async function listed(slug: string): Promise<Listed[]> {
  return sql()<Listed[]>`
    select n.number, n.organization, n.country, n.area, n.category from signatories n join campaigns c on c.id = n.campaign_id
    where c.slug = ${slug} order by n.position`
}

export const namesOf = async (slug: string) => (await listed(slug)).map(({ organization }) => organization)

/** How many sealed pieces of the uploaded file are kept. */
export const chunksOf = async (id: string) =>
  (await sql()`select from import_chunks where import_id = ${id}`).length

/** Everything that must agree after any interruption: list, private records, proofs, totals and numbers. */
export async function sums(slug: string): Promise<Record<string, number>> {
  const [row] = await sql()<Record<string, number>[]>`
    select (select count(*)::int from signatories n where n.campaign_id = c.id) as listed,
      (select count(*)::int from signatures s where s.campaign_id = c.id and s.published_at is not null) as published,
      (select count(*)::int from signatures s join proofs p on p.signature_id = s.id and p.voided_at is null
        where s.campaign_id = c.id) as proofs,
      (select coalesce(sum(listed), 0)::int from totals t where t.campaign_id = c.id) as totals,
      (select coalesce(sum(taken_back), 0)::int from totals t where t.campaign_id = c.id) as taken_back,
      (select coalesce(sum(taken_off), 0)::int from totals t where t.campaign_id = c.id) as taken_off,
      coalesce((select last from numbers where campaign_id = c.id), 0) as last,
      (select count(distinct number)::int from signatures s where s.campaign_id = c.id) as numbers
    from campaigns c where c.slug = ${slug}`
  return row!
}
