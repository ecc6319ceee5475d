import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import type { DeliveredRow } from '@/bundle/delivered'
import { buildFiles } from '@/testing/bundle'
import { delivered, listOf } from '@/testing/delivered'
import { useFolders } from '@/testing/folders'

const newFolder = useFolders()

type Node = {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}

const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)]
const textOf = (node: Node) => nodesOf(node).map(({ value }) => value ?? '').join('') // prettier-ignore

async function pageOf(changed: Parameters<typeof delivered>[0], rows: DeliveredRow[]) {
  const folder = newFolder()
  await buildFiles(delivered(changed), rows, folder)
  const faults: string[] = []
  const html = readFileSync(join(folder, 'letter.html'), 'utf8')
  const page = parse(html, { onParseError: ({ code }) => void faults.push(code) }) as unknown as Node
  return { faults, nodes: nodesOf(page) }
}

const hostile = {
  language: 'en',
  title: '</title><script>alert(1)</script>',
  addressees: 'To <img src=x onerror=alert(1)>\nand "others"',
  text: 'A <script>alert(1)</script> and ![a picture](https://example.org/x.png) [^1]\n\n[^1]: note-fn-1 id="note-x"',
  hash: 'ab'.repeat(32),
}
const french = { ...hostile, language: 'fr', text: 'Un appel.[^1]\n\n[^1]: Une note.' }

test('the page for every browser loads nothing and runs nothing, whatever was typed', async () => {
  const rows = listOf(5, 'Latn').map((row) => ({
    ...row,
    name: row.name && `"><script src=//example.org>${row.name}`,
  }))
  const { faults, nodes } = await pageOf(
    { letters: [hostile, french], note: '<iframe src=//example.org>' },
    rows,
  )
  expect(faults).toEqual([])
  const names = new Set(nodes.map(({ nodeName }) => nodeName))
  for (const name of ['script', 'img', 'iframe', 'link', 'object', 'form', 'video'])
    expect(names).not.toContain(name)
  const attributes = nodes.flatMap(({ attrs }) => attrs ?? [])
  expect(attributes.filter(({ name }) => /^on|^src|^style$|^action$/.test(name))).toEqual([])
  const style = textOf(nodes.find(({ nodeName }) => nodeName === 'style')!)
  expect(style).not.toMatch(/url\(|@import/)
})

test('notes of two languages have names of their own, and every link within the page leads somewhere', async () => {
  const { nodes } = await pageOf({ letters: [hostile, french] }, listOf(2, 'Latn'))
  const values = (wanted: string) =>
    nodes.flatMap(({ attrs }) => attrs ?? []).filter(({ name }) => name === wanted).map(({ value }) => value) // prettier-ignore
  const ids = values('id')
  expect(new Set(ids).size).toBe(ids.length)
  const inside = values('href').filter((href) => href.startsWith('#'))
  expect(inside.length).toBeGreaterThan(5)
  for (const href of inside) expect(ids).toContain(href.slice(1))
  // The letter's own words stay, even where they look like an id.
  expect(nodes.map(({ value }) => value).join('')).toContain('note-fn-1 id="note-x"')
})

test('everyone stands on it under the heading of their category, each name by itself', async () => {
  const rows = listOf(60, 'Latn')
  const { nodes } = await pageOf({}, rows)
  const shown = nodes
    .filter(({ nodeName, attrs }) => nodeName === 'ul' && attrs?.some(({ value }) => value === 'names'))
    .flatMap((list) => list.childNodes ?? [])
    .filter(({ nodeName }) => nodeName === 'li')
    .map((item) => textOf(nodesOf(item).find(({ nodeName }) => nodeName === 'bdi')!))
  expect(shown).toEqual(rows.map(({ name, organization }) => organization ?? name))
  const headings = nodes.filter(({ nodeName }) => nodeName === 'h3').map(textOf)
  expect(headings).toEqual(['Organizations', 'Companies', 'Scholars', 'People'])
})

test('for whom it is and the organizers’ note come before the letter, and paragraphs and lines stay what they are', async () => {
  const { campaign } = delivered()
  const responsible = 'Bridge Friends\n1 Invented Road\nExampletown'
  const changed = {
    campaign: { ...campaign, responsible },
    recipient: 'Invented Council',
    note: 'One.\n\nTwo,\nthree.',
  }
  const { nodes } = await pageOf(changed, listOf(2, 'Latn'))
  const top = nodes.find(({ nodeName }) => nodeName === 'header')!
  const said = nodesOf(top).filter(({ nodeName }) => nodeName === 'p').map(textOf) // prettier-ignore
  expect(said[1]).toBe('For: Invented Council')
  expect(said.slice(-3)).toEqual(['A note from the organizers', 'One.', 'Two,\nthree.'])
  const foot = nodesOf(nodes.find(({ nodeName }) => nodeName === 'footer')!)
  const address = foot.find((node) => node.nodeName === 'p' && textOf(node).includes('1 Invented Road'))!
  expect(nodesOf(address).filter(({ nodeName }) => nodeName === 'br')).toHaveLength(2)
})

test('what a person is and where stays apart in every direction, and an organization has what was checked', async () => {
  const [organization, person] = listOf(2, 'Latn')
  const named = {
    ...person!,
    name: 'نموذج مخترع',
    title: 'مهندس مياه',
    affiliation: 'Öko-Bund',
    country: 'JO',
  }
  const { nodes } = await pageOf({}, [organization!, named])
  const items = nodes.filter(({ nodeName, attrs }) => nodeName === 'li' && attrs?.length === 0)
  const item = items.find((one) => textOf(one).includes('نموذج'))!
  expect(textOf(item)).toBe('نموذج مخترع · مهندس مياه · Öko-Bund · Jordan')
  const parts = nodesOf(item).filter(({ nodeName }) => nodeName === 'bdi')
  expect(parts.map(textOf)).toEqual(['نموذج مخترع', 'مهندس مياه', 'Öko-Bund', 'Jordan'])
  const checked = items.find((one) => textOf(one).includes(organization!.organization!))!
  expect(textOf(checked)).toMatch(/20 November 2026/)
})
