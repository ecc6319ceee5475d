import { beforeAll, expect, test } from 'vitest'
import { sql } from '@/db/client'
import { listSignatories } from '@/domain/signature/list/queries'
import type { Organizer } from '@/domain/team/team'
import { holdsMailAddress } from '@/domain/text/links'
import { makeCampaign, makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { checkImport } from './check-import'
import { findHeadings } from './find-headings'
import { guessMapping } from './guess'
import { IMPORT_FIELDS, type Mapping } from './import'
import { categoryMatcher } from './match-category'
import { isFaulty, readRow } from './read-row'
import { sampleRows } from './sample-rows'
import { startImport } from './start-import'
import { look, SOURCE, upload } from '@/testing/import'
import { inLong } from '@/testing/long'
import { asCsv, randomTable, seeded } from '@/testing/tables'
import { workOnImports } from './work'

// Whatever table is uploaded, and whatever columns are proposed or chosen, no mail address and no link is published.

useTestDatabase()

let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
})

const isLink = (value: string) => /:\/\/|^(?:javascript|data|mailto|vbscript):/i.test(value)
const isUnwanted = (value: string | null) => value !== null && (holdsMailAddress(value) || isLink(value))

function randomMapping(random: () => number, width: number): Mapping {
  const columns = Array.from({ length: width }, (_, column) => column).toSorted(() => random() - 0.5)
  return Object.fromEntries(IMPORT_FIELDS.slice(0, width).map((field, index) => [field, columns[index]!]))
}

test('by the rules for rows, in many tables', async () => {
  const match = categoryMatcher([{ id: '1', slug: 'companies', heading: { en: 'Companies' } }])
  let [taken, proposed] = [0, 0]
  for (let seed = 1; seed <= inLong(500, 100); seed++) {
    const random = seeded(seed)
    const rows = randomTable(random)
    const sample = await sampleRows(rows)
    const guess = await guessMapping(sample, await findHeadings(sample), true)
    if (guess.organization !== undefined) proposed += 1
    for (const mapping of [guess, randomMapping(random, rows.at(-1)!.length)])
      for (const cells of rows) {
        const read = readRow(cells, mapping, match)
        if (isFaulty(read)) continue
        taken += 1
        for (const value of [read.organization, read.area])
          expect(isUnwanted(value), `seed ${seed}: ${value}`).toBe(false)
        // The website is not published, but it is no mail address either.
        expect(read.website === null || !holdsMailAddress(read.website)).toBe(true)
      }
  }
  expect(taken).toBeGreaterThan(200)
  expect(proposed).toBeGreaterThan(10)
}, 120_000)

test('on the list itself, after whole imports', async () => {
  for (let seed = 1; seed <= inLong(5, 3); seed++) {
    const random = seeded(seed * 1_000)
    const rows = randomTable(random)
    const { id: campaignId, slug } = await makeCampaign(organizer, `random-${seed}`)
    const id = await upload(organizer, slug, asCsv(rows))
    const found = await look(organizer, slug, id)
    if (found.step !== 'mapping') continue
    const guessed = found.mapping?.organization !== undefined && random() < 0.5
    await checkImport(organizer, slug, id, guessed ? found.mapping! : randomMapping(random, found.columns))
    await workOnImports()
    await startImport(organizer, slug, id, SOURCE)
    await workOnImports()
    const { items } = await listSignatories(campaignId, {}, null, 100)
    for (const { organization, area, name } of items)
      expect([organization, area, name].filter(isUnwanted), `seed ${seed}`).toEqual([])
  }
  const [count] = await sql()<{ count: number }[]>`select count(*)::int as count from signatories`
  expect(count!.count).toBeGreaterThan(10)
}, 120_000)
