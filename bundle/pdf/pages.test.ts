import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Delivered, DeliveredRow } from '@/bundle/delivered'
import { delivered, listOf } from '@/testing/delivered'
import { type Drawn, drawnIn, tagsOf } from '@/testing/read-pdf'
import { PAGE } from './pdf-file'
import { MARGIN } from './sheet'
import { writePdf } from './write-pdf'

const folder = mkdtempSync(join(tmpdir(), 'letter-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

async function write(changed: Partial<Delivered>, rows: DeliveredRow[] = []) {
  const file = join(folder, `${(files += 1)}.pdf`)
  const given = async function* () {
    yield* rows
  }
  await writePdf(
    delivered(changed, rows.length),
    given,
    { fingerprint: 'c0ffee00'.repeat(8), lacks: false },
    file,
    () => {},
  )
  return { file, drawn: drawnIn(file) }
}

const [letter] = delivered().letters
const writeText = (text: string) => write({ letters: [{ ...letter!, text }] })
const repeated = (text: string, times: number) => Array.from({ length: times }, () => text).join('')

const isOutside = ({ x, y }: Drawn): boolean =>
  y < MARGIN.bottom || y > PAGE.height - MARGIN.top || x < MARGIN.side - 0.01 || x > PAGE.width - MARGIN.side

describe('nothing stands below the margin', () => {
  it('of a table whose cell is longer than a page', async () => {
    const { drawn } = await writeText(
      `| A | B |\n| --- | --- |\n| ${repeated('So much to say. ', 900)} | b |`,
    )
    expect(drawn.filter(isOutside)).toEqual([])
    expect(drawn.at(-1)!.page).toBeGreaterThan(3)
  })

  it('of the box on the first page, however long what it says is', async () => {
    const { campaign } = delivered()
    const { drawn } = await write({
      campaign: { ...campaign, responsible: repeated('Bridge Friends, ', 30) },
    })
    expect(drawn.filter(isOutside)).toEqual([])
  })

  it('of a list whose names are long, in sections that begin anywhere on a page', async () => {
    const [organization] = listOf(1)
    const short = {
      ...organization!,
      kind: 'person' as const,
      organization: null,
      country: 'DE',
      category: null,
      proofs: [],
    }
    const long = {
      ...short,
      name: repeated('Anna ', 24),
      category: 'scholars',
      affiliation: repeated('Bridge Academy ', 16),
    }
    for (let before = 24; before < 40; before += 2) {
      const names = Array.from({ length: before }, (_, index) => ({ ...short, name: `Anna ${index}` }))
      const { drawn } = await write({}, [...names, long])
      expect(drawn.filter(isOutside)).toEqual([])
    }
  })
})

it('a table says its head on each page, but to screen readers once', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => `| ${index} | short |`).join('\n')
  const { file, drawn } = await writeText(`| No | Remark |\n| --- | --- |\n${rows}`)
  expect(tagsOf(file)).toMatchObject({ TH: 2, TR: 91 })
  const skipped = drawn.filter((one) => one.skipped)
  const pages = new Set(skipped.map(({ page }) => page))
  expect([...pages]).toEqual([2, 3])
  for (const page of pages) expect(drawn.find((one) => one.page === page)!.skipped).toBe(true)
})

it('a heading is never the last of a page, nor are two of them', async () => {
  const sections = Array.from({ length: 40 }, (_, index) => {
    const text = repeated('What we ask is said here. ', (index % 11) + 1)
    return `## Heading\n\n### Another one\n\n${text}`
  })
  const { drawn } = await writeText(sections.join('\n\n'))
  const last = (page: number) => drawn.findLast((one) => one.page === page)!
  const pages = drawn.at(-1)!.page
  expect(pages).toBeGreaterThan(4)
  for (let page = 2; page < pages; page += 1) expect(last(page).size).toBe(10.5)
})

it('no line of a paragraph is alone on its page', async () => {
  const paragraphs = Array.from({ length: 200 }, (_, index) =>
    repeated('What we ask. ', 34 + ((index * index) % 11) * 5),
  )
  const { drawn } = await writeText(paragraphs.join('\n\n'))
  const body = drawn.filter(({ size }) => size === 10.5)
  const pages = body.at(-1)!.page
  expect(pages).toBeGreaterThan(4)
  for (let page = 2; page < pages - 1; page += 1) {
    const heights = [...new Set(body.filter((one) => one.page === page).map(({ y }) => y))]
    const gaps = heights.slice(1).map((y, index) => heights[index]! - y)
    const within = Math.min(...gaps) + 0.1
    expect(gaps[0]).toBeLessThan(within)
    expect(gaps.at(-1)).toBeLessThan(within)
  }
})
