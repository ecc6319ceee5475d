import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { site } from './site'
import { openBrowser, PHONE } from './steps'

// Who signed, looked at: dense lines, one mark for what was checked, filters that fold, and the way to one's own line.

test.describe.configure({ mode: 'serial' })

const slug = 'names-looked-at'
const list = `/campaigns/${slug}/signatories`
const [ORGANIZATIONS, PEOPLE] = [18, 300]
let reader: Page

test.beforeAll(async ({ browser }) => {
  reader = await openBrowser(browser, { javaScriptEnabled: false })
  await makeOpenCampaign(slug, 'Keep the library open')
  Object.assign(process.env, site().environment)
  await fill()
})
test.afterAll(async () => {
  await closeDatabase()
  await reader.context().close()
})

/** Invented names: long ones, such that run the other way, some without a country; people follow the organizations by number. */
async function fill(): Promise<void> {
  const dns = { method: 'dns', source: null, domain: 'library.example', at: '2026-03-05T10:00:00Z' }
  const check = { ...dns, method: 'organizer', domain: null, source: 'Register 12' }
  await sql()`
    with letter as (
      select c.id as campaign_id, e.id as edition_id from campaigns c join editions e on e.campaign_id = c.id
      where c.slug = ${slug}
    ), row as (
      select n, gen_random_uuid() as id, n <= ${ORGANIZATIONS} as organization,
        case n % 6 when 0 then repeat('Bibliotheksfreundeskreis ', 12) || n when 1 then 'جمعية مخترعة ' || n
          else 'Invented Name ' || n end as name, case when n % 4 > 0 then 'DE' end as country
      from generate_series(1, ${ORGANIZATIONS + PEOPLE}) n
    ), signature as (
      insert into signatures (id, campaign_id, edition_id, kind, language, consent_hash, country, email_index,
        organization_index, listed, number, signed_at, confirmed_at, published_at)
      select id, campaign_id, edition_id, case when organization then 'organization' else 'person' end, 'en', sha256('c'),
        country, sha256(('m' || n)::bytea), case when organization then sha256(('o' || n)::bytea) end, true, n, now(), now(), now()
      from row, letter
    )
    insert into signatories (signature_id, campaign_id, number, kind, name, organization, title, country, proofs, folded,
      confirmed_at, published_at)
    select id, campaign_id, n, case when organization then 'organization' else 'person' end,
      case when not organization then name end, case when organization then name end,
      case when not organization then 'Librarian' end, country,
      case when not organization then '[]'::jsonb when n = 2 then ${sql().json([check, dns])}::jsonb
        else ${sql().json([check])}::jsonb end, lower(name), '2026-03-05', now()
    from row, letter`
  await sql()`
    insert into totals (campaign_id, day, kind, country, listed)
    select campaign_id, '2026-03-05', kind, coalesce(country, ''), count(*) from signatories
    where campaign_id = (select id from campaigns where slug = ${slug}) group by 1, 3, 4`
}

test('an organization has one short mark, whose words open without JavaScript; the legend explains it once', async () => {
  await reader.goto(list)
  const row = reader.locator('#number-2')
  const words = row.getByText('library.example\u2069 confirmed by DNS, 5 March 2026')
  await expect(words).toBeHidden()
  await expect(row.locator('.mark')).toHaveText('✓ Domain confirmed')
  await row.locator('summary').press('Enter')
  await expect(words).toBeVisible()
  await expect(row.getByText('No. 2, signed 5 March 2026')).toBeVisible()
  const legend = reader.getByRole('region', { name: 'How organizations were checked' })
  await expect(legend.getByRole('term')).toHaveText(['✓ Domain confirmed', '✓ Checked'])
  await expect(reader.getByText('Edition 1')).toHaveCount(0)
})

test('names fill the width of a screen, and nothing is cut off on any', async ({ browser }) => {
  for (const [width, columns] of [[320, 1], [390, 1], [1280, 3], [1366, 3], [1920, 4]] as const) {
    const page = await openBrowser(browser, { viewport: { width, height: 768 } })
    await page.goto(`${list}?kind=person`)
    await expectNoSidewaysScroll(page)
    const starts = await page.locator('.people > li').evaluateAll((rows) => [
      ...new Set(rows.map((row) => Math.round(row.getBoundingClientRect().left))),
    ])
    expect(starts, String(width)).toHaveLength(columns)
    await page.goto(list)
    await expectNoSidewaysScroll(page)
    if (width === 390 || width === 1366) await expectAccessible(page)
    await page.context().close()
  }
}) // prettier-ignore

test('a phone folds filters and letters; what is chosen is seen, and goes with one tap', async ({
  browser,
}) => {
  const phone = await openBrowser(browser, { ...PHONE, javaScriptEnabled: false })
  await phone.goto(list)
  await expect(phone.getByLabel('Search by name')).toBeVisible()
  await expect(phone.getByLabel('Country')).toBeHidden()
  await expect(phone.getByRole('link', { name: 'I', exact: true })).toBeHidden()
  await phone.getByText('Jump to an initial').click()
  await phone.getByRole('link', { name: 'I', exact: true }).click()
  await expect(phone.getByText('Jump to an initial (now at \u2068I\u2069)')).toBeVisible()
  await phone.goto(list)
  await phone.getByText('Filters and order').click()
  await phone.getByLabel('Country').selectOption('DE')
  await phone.getByLabel('Who').selectOption('Organizations')
  await phone.getByRole('button', { name: 'Search' }).click()
  await expect(phone.getByLabel('Country')).toBeHidden()
  const chosen = phone.getByRole('list', { name: 'Chosen filters' })
  await expect(chosen.getByRole('link')).toHaveCount(2)
  await expect(chosen.getByText(/^\d+ of [\d,]+ names$/)).toBeVisible()
  await chosen.getByRole('link', { name: 'Germany' }).click()
  await expect(phone).toHaveURL(`${site().url}${list}?kind=organization`)
  await phone.context().close()
})

test('a number leads to its line on whatever page it stands, marked and in view, without JavaScript', async () => {
  const number = ORGANIZATIONS + 251
  await reader.goto(`${list}?at=${number}#number-${number}`)
  const own = reader.locator(`#number-${number}`)
  await expect(own).toBeInViewport()
  await expect(own).toHaveAttribute('aria-current', 'true')
  await expect(own.getByText(`No. ${number}`)).toBeVisible()
  await expect(reader.locator('[aria-current=true]')).toHaveCount(1)
  for (const unknown of ['99999', 'x', '0']) {
    await reader.goto(`${list}?at=${unknown}`)
    await expect(reader.getByText('No name on the list has this number.')).toBeVisible()
    await expect(reader.locator('#number-1')).toBeVisible()
  }
})

test('the table for people is in their language, beside the one for programs', async () => {
  await reader.goto(`/de${list}?kind=organization`)
  const link = reader.getByRole('link', { name: 'Tabelle zum Lesen (CSV)' })
  const answer = await reader.request.get((await link.getAttribute('href'))!)
  expect(answer.headers()['content-disposition']).toContain(`${slug}-signatories-de.csv`)
  const lines = (await answer.text()).split('\r\n')
  expect(lines[0]).toContain('"Nummer";"Art";"Name"')
  expect(lines).toHaveLength(ORGANIZATIONS + 2)
  expect((await reader.request.get(`${list}.csv`)).headers()['content-disposition']).toContain(
    `${slug}-signatories.csv`,
  )
})

test('on paper the marks stay, with what they mean', async () => {
  await reader.goto(list)
  await reader.emulateMedia({ media: 'print' })
  await expect(reader.locator('.mark').first()).toBeVisible()
  await expect(reader.getByText('A record that only the owner of its domain can set')).toBeVisible()
  await expect(reader.getByLabel('Search by name')).toBeHidden()
})
