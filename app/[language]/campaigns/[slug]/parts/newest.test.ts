import { expect, test } from 'vitest'
import type { CategoryValues } from '@/domain/campaign/category'
import { saveCategories } from '@/domain/campaign/save-categories'
import { importFile } from '@/testing/import'
import { asCsv, pick, seeded } from '@/testing/tables'
import { countSignatures, headline } from '@/domain/signature/list/counts'
import { signed, startCampaign, type TestCampaign } from '@/testing/signer'
import { makeOrganizer } from '@/testing/campaign'
import { useTestDatabase } from '@/testing/database'
import { findHeadings } from '@/app/parts/headings'
import { findNewest } from './newest'

// No signatory is ever left out of a page that counts it.

useTestDatabase()

const HEADINGS = ['Companies', 'Unions', 'Universities', 'Others']
const WORDS = ['Companies', 'Company', 'union', 'Something else', '', 'Universität', 'others']

const category = (kind: CategoryValues['kind'], heading: string): CategoryValues => ({
  ...{ slug: null, kind, position: '', remove: false },
  heading: { en: kind === 'person' ? `${heading} (people)` : heading },
})

async function addCategories(campaign: TestCampaign, rows: CategoryValues[]): Promise<void> {
  const saved = await saveCategories(await makeOrganizer(), campaign.slug, {
    kinds: 'both',
    categories: rows,
  })
  expect(saved).toBe('done')
}

async function importSome(campaign: TestCampaign, random: () => number): Promise<void> {
  const rows = Array.from({ length: 5 + Math.floor(random() * 25) }, () => [
    `Society ${Math.floor(random() * 1e9)}`,
    pick(random, WORDS),
  ])
  await importFile(await makeOrganizer(), campaign.slug, asCsv([['Organisation', 'Type'], ...rows]))
}

async function expectWhole(campaign: TestCampaign, seed: number): Promise<void> {
  const counts = await countSignatures(campaign.id)
  const groups = await findNewest(campaign.id, await findHeadings(campaign.id, 'en', 'en'))
  const sum = (of: (group: (typeof groups)[number]) => number) =>
    groups.reduce((all, group) => all + of(group), 0)
  const about = `seed ${seed}: ${JSON.stringify(groups.map(({ kind, category: one, listed }) => [kind, one?.slug, listed]))}`
  expect(
    sum(({ counted }) => counted),
    about,
  ).toBe(headline(counts))
  for (const [kind, count] of [
    ['organization', counts.organizations],
    ['person', counts.people],
  ] as const)
    // prettier-ignore
    expect(
      sum((group) => (group.kind === kind ? group.listed : 0)),
      about,
    ).toBe(count)
  const numbers = groups.flatMap(({ items }) => items.map(({ number }) => number))
  expect(new Set(numbers).size, about).toBe(numbers.length)
  for (const { items, listed } of groups) expect(items.length > 0, about).toBe(listed > 0)
}

test('whatever categories come when, the groups count what the page counts', async () => {
  for (let seed = 1; seed <= 4; seed++) {
    const random = seeded(seed)
    const campaign = await startCampaign(`whole-${seed}`)
    if (random() < 0.5) await importSome(campaign, random)
    await signed(campaign, { email: 'early@example.net', listed: random() < 0.5 })
    await expectWhole(campaign, seed)
    const organizations = HEADINGS.slice(0, Math.floor(random() * 5))
    const people = HEADINGS.slice(0, Math.floor(random() * 3))
    await addCategories(campaign, [
      ...organizations.map((heading) => category('organization', heading)),
      ...people.map((heading) => category('person', heading)),
    ])
    await expectWhole(campaign, seed)
    await importSome(campaign, random)
    await expectWhole(campaign, seed)
    expect(headline(await countSignatures(campaign.id))).toBeGreaterThan(5)
  }
}, 120_000)

test('organizations without a category stand last, and say how many they are', async () => {
  const campaign = await startCampaign('last')
  await addCategories(campaign, [category('organization', 'Companies'), category('organization', 'Unions')])
  const file = asCsv([['Organisation', 'Type'], ['Bridge Works', 'Company'], ['Reed Club', 'Club'], ['Quay Club', '']]) // prettier-ignore
  await importFile(await makeOrganizer(), campaign.slug, file)
  const groups = await findNewest(campaign.id, await findHeadings(campaign.id, 'en', 'en'))
  expect(groups).toMatchObject([
    { category: { slug: 'companies' }, listed: 1 },
    { category: null, beside: true, listed: 2 },
  ])
})
