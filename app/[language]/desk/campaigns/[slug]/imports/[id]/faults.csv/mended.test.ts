import { describe, expect, test } from 'vitest'
import { checkImport } from '@/domain/import/check-import'
import { streamFaults } from '@/domain/import/faulty-rows'
import { rowsApart } from '@/domain/import/rows-apart'
import { startImport } from '@/domain/import/start-import'
import { check, look, SOURCE, upload, useImports } from '@/testing/import'
import { workOnImports } from '@/domain/import/work'
import { INTERFACE_LANGUAGES, translator } from '@/messages/translator'
import { writeFaultsCsv } from './faults-csv'

// Download these rows, mend them, import that file.

const ground = useImports('mended')

describe('rows that come back mended', () => {
  async function faultsFile(slug: string, id: string): Promise<string> {
    const batches = await streamFaults(ground.organizer, slug, id)
    if (typeof batches === 'string') throw new Error(batches)
    let file = ''
    for await (const piece of writeFaultsCsv(await look(ground.organizer, slug, id), batches, 'de'))
      file += piece
    return file
  }

  test('are read with the columns that were chosen for the file they came from', async () => {
    const slug = await ground.campaign()
    const headings = '"Who\nare you?",Where?,Name'
    const file = `${headings}\nBridge Friends,Portugal,Jane Roe\n=Reed Club,France,Ali Roe\nwrite@example.org,France,Yuki Roe\n`
    const first = await upload(ground.organizer, slug, file)
    await checkImport(ground.organizer, slug, first, { organization: 0, country: 1 })
    await workOnImports()
    const faults = await faultsFile(slug, first)
    await startImport(ground.organizer, slug, first, SOURCE)
    await workOnImports()
    const mended = faults.replace('write@example.org', 'Harbor Watch')
    const again = await check(ground.organizer, slug, mended)
    expect(again).toMatchObject({ mapping: { organization: 0, country: 1 }, headings: true })
    expect(again.counts).toMatchObject({ setApart: 0 })
    expect(again.report?.shown.first.map(({ organization }) => organization)).toContain('Harbor Watch')
  })

  test('and what was set apart is set apart again, whatever stands around it now', async () => {
    const slug = await ground.campaign()
    const totals =
      'Subtotal Portugal,\nTOTAL,3\nTotal organisations: 2,\n© Invented Coalition,\n(end of list),\n'
    const first = await check(
      ground.organizer,
      slug,
      `Organization,Country\nBridge Friends,Portugal\nReed Club,France\n${totals}`,
    )
    expect(first.counts).toMatchObject({ listed: 0, setApart: 5 })
    const again = await check(ground.organizer, slug, await faultsFile(slug, first.id))
    expect(again.counts).toMatchObject({ added: 0, setApart: 5 })
    expect(again.report?.shown.first).toEqual([])
  })

  test.each(INTERFACE_LANGUAGES)('the columns that our file adds are known in %s', (language) => {
    const t = translator(language, 'import')
    const rows = [
      ['Organization', t('faultsHead.row'), t('faultsHead.reason')],
      ['Total', '2', 'A reason, as it is said of totals'],
      ['Reed Club', '3', 'Another reason'],
    ]
    expect([1, 2].map((row) => rowsApart(rows, 1, 0)(row, row - 1))).toEqual(['looks-like-a-total', null])
  })

  test('also when that file had no headings at all', async () => {
    const slug = await ground.campaign()
    const first = await check(ground.organizer, slug, 'x1,Bridge,y@example.org\nx2,Reed,z@example.org\nx3,a@example.org,z@example.org\n', { organization: 1 }) // prettier-ignore
    const again = await upload(
      ground.organizer,
      slug,
      (await faultsFile(slug, first.id)).replace('a@example.org', 'Harbor'),
    )
    expect(await look(ground.organizer, slug, again)).toMatchObject({ mapping: { organization: 1 } })
  })

  test('a file with other headings is looked at anew', async () => {
    const slug = await ground.campaign()
    await check(ground.organizer, slug, 'Organization,Organisation\nBridge Club,Reed Club\n', {
      organization: 1,
    })
    const other = await upload(ground.organizer, slug, 'Organization,Verein\nBridge Club,Reed Club\n')
    expect(await look(ground.organizer, slug, other)).toMatchObject({ mapping: { organization: 0 } })
  })
})
