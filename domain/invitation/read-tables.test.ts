import { expect, test } from 'vitest'
import { pick, randomTable, seeded } from '@/testing/tables'
import { readLanguage } from './language-words'
import type { ListColumns } from './list-columns'
import { readList } from './read-list'

test('languages are known by tags and names, and names of people are none', () => {
  expect(['de', 'PT-br', 'Deutsch', 'allemand', 'ألمانية', 'ドイツ語', 'zh_Hant'].map(readLanguage)).toEqual([
    'de',
    'pt-BR',
    'de',
    'de',
    'de',
    'de',
    'zh-Hant',
  ])
  expect(['Ana', 'xx', '', 'Klingonisch', '1', 'de en'].map(readLanguage)).toEqual(Array(6).fill(null))
})

test('of 150 tables as nobody expects them, every line with something in it ends up in exactly one place', async () => {
  const random = seeded(11)
  for (let table = 0; table < 150; table++) {
    const rows = randomTable(random)
    const columns = pick<ListColumns | null>(random, [
      null,
      ['organization', 'email'],
      ['email', 'note', 'organization'],
    ])
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
    const wide = columns && Array.from({ length: width }, (_, at) => columns[at] ?? null)
    const lines = rows.map((_, at) => at + 1)
    const list = await readList({ rows, lines }, { columns: wide, language: 'en' })
    const places = [...list.good, ...list.faulty, ...list.aside].map(({ line }) => line)
    const start = (list.headings ?? -1) + 1
    const filled = rows.flatMap((row, at) =>
      at >= start && row.some((cell) => cell.trim() !== '') ? [at + 1] : [],
    )
    expect(places.toSorted((a, b) => a - b)).toEqual(filled)
    for (const { draft } of list.good) expect(draft.organization.trim()).not.toBe('')
  }
})
