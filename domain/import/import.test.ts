import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuid } from 'uuid'
import { sql } from '@/db/client'
import { confirmMail } from '@/testing/signer'
import { countSignatures } from '@/domain/signature/list/counts'
import { listDeskSignatures } from '@/domain/signature/desk/queries'
import { listSignatories } from '@/domain/signature/list/queries'
import { signLetter } from '@/domain/signature/signing/sign'
import type { Organizer } from '@/domain/team/team'
import { makeCampaign, makeOrganizer, readOutbox, submissionOf } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { changeReading } from './change-reading'
import { checkImport } from './check-import'
import { startImport } from './start-import'
import {
  check,
  chunksOf,
  faultsOf,
  FILE,
  importEvents,
  importFile,
  listed,
  look,
  SOURCE,
  sums,
  upload,
} from '@/testing/import'
import { workOnImports } from './work'

useTestDatabase()

let organizer: Organizer
beforeAll(async () => {
  organizer = await makeOrganizer()
})
const campaign = (slug: string) => makeCampaign(organizer, slug)

describe('a file on its way', () => {
  test('a dry run says what would happen and adds nothing', async () => {
    const { id: campaignId } = await campaign('dry')
    const checked = await check(organizer, 'dry', FILE)
    expect(checked).toMatchObject({
      step: 'checked',
      encoding: 'utf-8',
      separator: ',',
      headings: true,
      rows: 10,
    })
    expect(checked.mapping).toEqual({ organization: 0, country: 1, website: 2 })
    expect(checked.counts).toMatchObject({
      added: 6,
      repeated: 1,
      faulty: 3,
      listed: 0,
      areas: 2,
      waiting: 0,
    })
    expect(checked.report).toMatchObject({
      areas: expect.arrayContaining([
        ['Europe', 1],
        ['ltd', 1],
      ]),
      categories: [],
    })
    expect(await faultsOf(organizer, 'dry', checked.id)).toEqual([
      [7, 'holds-an-address'],
      [8, 'holds-an-address'],
      [9, 'empty'],
      [11, 'repeated'],
    ])
    expect(await listed('dry')).toEqual([])
    expect(await importEvents(campaignId)).toEqual([])
  })

  test('a dump of the tables holds nothing of a file that only waits', async () => {
    await campaign('sealed')
    await check(organizer, 'sealed', 'name,country\nCanary Society,Canaria\n=Canary,x\n')
    const rows = await sql()<{ row: string }[]>`
      select row_to_json(t)::text as row from imports t union all select row_to_json(t)::text from import_chunks t
      union all select row_to_json(t)::text from import_faults t`
    const dump = rows
      .map(({ row }) => row)
      .join('\n')
      .toLowerCase()
    expect(dump).toContain('holds-an-address')
    for (const spelling of ['canary', Buffer.from('anary').toString('hex'), 'list.csv']) {
      expect(dump).not.toContain(spelling)
    }
  })

  test('each good row stands on the list as typed, with its country, area, number and source', async () => {
    const { id: campaignId } = await campaign('whole')
    const done = await importFile(organizer, 'whole', FILE)
    expect(done).toMatchObject({
      step: 'finished',
      counts: { added: 6, faulty: 3, repeated: 1 },
    })
    expect(await listed('whole')).toEqual([
      { number: 1, organization: 'Verein für Brücken e. V.', country: 'DE', area: null, category: null },
      { number: 2, organization: 'Bridge Society, Ltd', country: 'GB', area: null, category: null },
      { number: 3, organization: 'جمعية الجسور المخترعة', country: 'TN', area: null, category: null },
      { number: 4, organization: 'Jean‑Luc O’Neill Foundation', country: 'XK', area: null, category: null },
      { number: 5, organization: 'Bridges of Europe', country: null, area: 'Europe', category: null },
      { number: 6, organization: 'BRIDGE society', country: null, area: 'ltd', category: null },
    ])
    expect(await sums('whole')).toEqual({
      listed: 6,
      published: 6,
      proofs: 6,
      totals: 6,
      takenBack: 0,
      takenOff: 0,
      last: 6,
      numbers: 6,
    })
    expect(await countSignatures(campaignId)).toMatchObject({ organizations: 6, people: 0 })
    const { items } = await listSignatories(campaignId, { q: 'brucken', country: 'DE' }, null, 10)
    expect(items[0]!.confirmedAt).toBeNull()
    expect(items[0]!.proofs).toEqual([
      { method: 'import', source: SOURCE, domain: null, at: expect.any(String) },
    ])
    expect(await chunksOf(done.id)).toBe(0)
    expect(await importEvents(campaignId)).toEqual(['import-started', 'import-finished'])
    expect(await readOutbox(campaignId)).toEqual([])
    const desk = await listDeskSignatures(organizer, 'whole', {}, null, 10)
    const imported = { standing: 'listed', imported: true, confirmedAt: null, check: { method: 'import' } }
    expect(desk).toMatchObject({ items: Array.from({ length: 6 }, () => imported) })
  })

  test('what stands on the list is not added again, a waiting officer stays and is mentioned', async () => {
    const made = await campaign('again')
    await importFile(organizer, 'again', 'name\nAlpha Society\n')
    const officer = {
      kind: 'organization' as const,
      organization: 'Beta Society',
      email: 'officer@beta.example',
    }
    await signLetter('again', submissionOf(made.edition, officer), randomBytes(32))
    await confirmMail((await readOutbox(made.id)).at(-1)!)
    const done = await importFile(organizer, 'again', 'name\nALPHA  society\nBeta Society\nGamma Society\n')
    expect(done.counts).toMatchObject({ added: 2, listed: 1, waiting: 1, repeated: 0 })
    expect(await faultsOf(organizer, 'again', done.id)).toEqual([
      [2, 'already-listed'],
      [3, 'officer-waits'],
    ])
    const waiting = await listDeskSignatures(organizer, 'again', { standing: 'waiting' }, null, 10)
    expect(waiting).toMatchObject({ items: [{ fields: { organization: 'Beta Society' } }] })
    expect((await listed('again')).map((row) => row.organization)).toEqual([
      'Alpha Society',
      'Beta Society',
      'Gamma Society',
    ])
  })

  test('categories are found by their slug or a heading in any language, unknown ones are left out and named', async () => {
    const { id } = await campaign('sorted')
    await sql()`insert into categories (id, campaign_id, kind, slug, position, heading)
      values (${uuid()}, ${id}, 'organization', 'companies', 1, ${sql().json({ en: 'Companies', de: 'Unternehmen' })})`
    const checked = await importFile(
      organizer,
      'sorted',
      'Name;Typ\nA Ltd;companies\nB GmbH;UNTERNEHMEN\nC eV;Vereine\n',
    )
    expect(checked.counts).toMatchObject({ added: 3, uncategorized: 1 })
    expect((await listed('sorted')).map(({ category }) => category)).toEqual(['companies', 'companies', null])
    const totals =
      await sql()`select category, listed from totals where campaign_id = ${id} order by category`
    expect(totals.map((row) => ({ ...row }))).toEqual([
      { category: '', listed: 1 },
      { category: 'companies', listed: 2 },
    ])
  })

  test('the organizer chooses other columns, another separator, and that the first row is no heading', async () => {
    await campaign('chosen')
    const id = await upload(organizer, 'chosen', 'x|Alpha, Ltd|PT\nx|Beta, Ltd|ES\n')
    expect(await look(organizer, 'chosen', id)).toMatchObject({ separator: '|', headings: false, columns: 3 })
    expect(
      await changeReading(organizer, 'chosen', id, { encoding: null, separator: ',', headings: 1 }),
    ).toBe('done')
    await workOnImports()
    expect(await look(organizer, 'chosen', id)).toMatchObject({
      separator: ',',
      headings: true,
      columns: 2,
      rows: 1,
    })
    await changeReading(organizer, 'chosen', id, { encoding: 'utf-8', separator: null, headings: 0 })
    await workOnImports()
    expect(await checkImport(organizer, 'chosen', id, { country: 2 })).toBe('organization-column-required')
    expect(await checkImport(organizer, 'chosen', id, { organization: 7 })).toBe('column-unknown')
    expect(await checkImport(organizer, 'chosen', id, { organization: 1, country: 1 })).toBe('column-twice')
    expect(await checkImport(organizer, 'chosen', id, { organization: 1, area: 2 })).toBe('done')
    await workOnImports()
    expect(await startImport(organizer, 'chosen', id, ' ')).toBe('source-required')
    expect(await startImport(organizer, 'chosen', id, 'a\u202Eb')).toBe('source-invalid')
    await startImport(organizer, 'chosen', id, SOURCE)
    await workOnImports()
    expect(await listed('chosen')).toMatchObject([
      { organization: 'Alpha, Ltd', area: 'PT', country: null },
      { area: 'ES' },
    ])
  })
})
