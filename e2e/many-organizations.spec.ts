import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { closeDatabase, sql } from '@/db/client'
import { saveCategories } from '@/domain/campaign/save-categories'
import { findDataKey } from '@/domain/seal/data-key'
import { recordCheck } from '@/domain/signature/desk/record-check'
import { findOrganizer } from '@/domain/team/add-organizer'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { ORGANIZATION, ORGANIZER } from './cast'
import { codeIn, linkIn, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { openBrowser, PHONE } from './steps'
import { site } from './site'

// A letter that 5,000 organizations signed: found by category, by country, by letter, printed; and one brings its logo.

test.describe.configure({ mode: 'serial' })

const slug = 'signed-by-thousands'
const list = `/campaigns/${slug}/signatories`
const MANY = 5_000
const officer = { ...ORGANIZATION, email: 'logo@bridge.example', organization: 'Zz Last Bridge Society' }
let reader: Page
let looker: Page
let ownPage: string
let edition: string

test.beforeAll(async ({ browser }) => {
  reader = await openBrowser(browser, { javaScriptEnabled: false })
  looker = await openBrowser(browser)
})
test.afterAll(async () => {
  await closeDatabase()
  await reader.context().close()
  await looker.context().close()
})

/** The page with JavaScript, which looking at it needs. */
async function lookAt(address: string): Promise<void> {
  await looker.goto(address)
  await expectAccessible(looker)
}

/** Organizations of three categories and many countries, as if each was signed and checked. */
async function fill(): Promise<void> {
  edition = await makeOpenCampaign(slug, 'Let everyone cross the bridge')
  Object.assign(process.env, site().environment)
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  const categories = ['Civil society', 'Companies'].map((name, index) => ({
    ...({ slug: null, kind: 'organization', remove: false } as const),
    ...{
      position: String(index + 1),
      heading: { en: name, de: index === 0 ? 'Zivilgesellschaft' : 'Unternehmen' },
    },
  }))
  await saveCategories(organizer, slug, { kinds: 'both', logos: true, categories })
  const [campaign] = await sql()<{ id: string; editionId: string }[]>`
    select c.id, e.id as edition_id from campaigns c join editions e on e.campaign_id = c.id where c.slug = ${slug}`
  await findDataKey(campaign!.id)
  const first = ['Amber', 'Ärzte', 'Bridge', 'Ñandú', 'Open', 'Zebra', 'Мост', 'جسر', '橋', 'かもめ']
  await sql()`
    with row as (
      select n, gen_random_uuid() as id, (${first}::text[])[1 + n % 10] || ' Invented Foundation ' || n as name,
        (array['DE','PT','TN','JP','KE','BR'])[1 + n % 6] as country, g.id as category_id, g.slug as category
      from generate_series(1, ${MANY}) n
      left join categories g on g.campaign_id = ${campaign!.id} and g.position = 1 + n % 3
    ), signature as (
      insert into signatures (id, campaign_id, edition_id, kind, category_id, language, consent_hash, country, email_index,
        organization_index, listed, number, signed_at, confirmed_at, published_at)
      select id, ${campaign!.id}, ${campaign!.editionId}, 'organization', category_id, 'en', sha256('c'), country,
        sha256(('m' || n)::bytea), sha256(('o' || n)::bytea), true, n, now(), now(), now() from row
    )
    insert into signatories (signature_id, campaign_id, number, kind, category, organization, country, folded, confirmed_at, published_at)
    select id, ${campaign!.id}, n, 'organization', category, name, country, lower(name), now(), now() from row`
  await sql()`
    insert into totals (campaign_id, day, kind, category, country, listed)
    select campaign_id, '2026-01-01', kind, coalesce(category, ''), country, count(*) from signatories
    where campaign_id = ${campaign!.id} group by 1, 3, 4, 5`
  await sql()`
    insert into numbers (campaign_id, last) values (${campaign!.id}, ${MANY})
    on conflict (campaign_id) do update set last = ${MANY}`
}

test('the organizations are found by category and by country, with their counts, without JavaScript', async () => {
  test.setTimeout(180_000)
  await fill()
  await reader.goto(list)
  await lookAt(reader.url())
  await reader.getByRole('link', { name: 'By category' }).click()
  await expect(reader.getByRole('heading', { name: 'Civil society (1,666)' })).toBeVisible()
  await expect(reader.locator('.ledger li')).toHaveCount(100)
  await lookAt(reader.url())
  await reader.getByRole('link', { name: 'Next page' }).click()
  await expect(reader.getByRole('heading', { name: 'Civil society (1,666) continued' })).toBeVisible()
  await reader.getByRole('link', { name: 'By country' }).click()
  await expect(reader.getByRole('heading', { level: 2 }).first()).toHaveText('Brazil (833)')
  await lookAt(reader.url())
  await reader.getByRole('link', { name: 'Portugal (834)' }).click()
  await expect(reader.locator('.ledger li')).toHaveCount(100)
})

test('a letter leads to its names, in the order of the reader’s language', async () => {
  await reader.goto(`${list}?by=name`)
  const letters = reader.getByRole('navigation', { name: 'Jump to an initial' })
  await letters.getByRole('link', { name: 'O', exact: true }).click()
  await expect(reader.locator('.ledger .entry-name').first()).toHaveText(/^Open /)
  await letters.getByRole('link', { name: 'А–Я' }).click()
  await expect(reader.locator('.ledger .entry-name').first()).toHaveText(/^Мост /)
  await expect(letters.getByRole('link', { name: 'Q', exact: true })).toHaveCount(0)
  await lookAt(reader.url())
  await reader.goto(`/ar${list}?by=name&letter=${encodeURIComponent('ج')}`)
  await expect(reader.locator('.ledger .entry-name').first()).toHaveText(/^جسر /)
  await reader.goto(`/es${list}?letter=${encodeURIComponent('ñ')}`)
  await expect(reader.locator('.ledger .entry-name').first()).toHaveText(/^Ñandú /)
  const kept = await fetch(site().url + `${list}?by=name&letter=o`)
  expect(kept.headers.get('cache-control')).toContain('s-maxage=1')
})

test('nothing is cut off on a narrow phone', async ({ browser }) => {
  const phone = await openBrowser(browser, { ...PHONE, viewport: { width: 320, height: 640 } })
  for (const query of ['', '?by=category', '?by=country', '?by=name&letter=z']) {
    await phone.goto(list + query)
    await expectNoSidewaysScroll(phone)
  }
  await phone.goto(`/ar${list}?by=country`)
  await expectNoSidewaysScroll(phone)
  await phone.context().close()
})

test('all of them are printed in columns, without the controls', async ({ browser }) => {
  const page = await openBrowser(browser)
  await page.goto(list)
  await page.getByRole('link', { name: 'For printing' }).click()
  await expect(page.locator('.printed li')).toHaveCount(MANY)
  await expect(page.getByText('All 5,000 organizations are printed here.')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Use your browser’s print command')).toBeHidden()
  await expect(page.locator('.bar')).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length
  expect(pages).toBeGreaterThan(15)
  expect(pages).toBeLessThan(60)
  await page.context().close()
})

test('an officer’s logo appears with the organization and goes when it withdraws', async ({ browser }) => {
  const sent = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromSomewhere() },
    body: JSON.stringify({
      ...officer,
      ...{ kind: 'organization', category: 'companies', consent: true, language: 'en', edition },
    }),
  })
  expect(sent.status).toBe(202)
  const mail = await newestMail(officer.email)
  await reader.goto(linkIn(mail, 'confirm'))
  await reader.getByLabel('Code from the email').fill(codeIn(mail))
  await reader.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(reader).toHaveURL(/\/signature\//)
  ownPage = reader.url().split('?')[0]!
  await reader.locator('summary', { hasText: 'Logo' }).click()
  await reader.locator('[name=alt]').fill('A white bridge')
  await reader.locator('[name=logo]').setInputFiles({
    ...{ name: 'logo.svg', mimeType: 'image/svg+xml' },
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  })
  await reader.getByRole('button', { name: 'Upload the logo' }).click()
  await expect(reader.getByText('SVG files can’t be used here').first()).toBeVisible()
  await expect(reader.locator('[name=organization]')).toBeHidden()
  await expect(reader.locator('[name=alt]')).toHaveValue('A white bridge')
  const mark = { create: { width: 200, height: 60, channels: 4, background: '#fff' } } as const
  const clear = { create: { width: 600, height: 200, channels: 4, background: '#0000' } } as const
  const buffer = await sharp(clear).composite([{ input: mark }]).png().toBuffer() // prettier-ignore
  await reader.locator('[name=logo]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer })
  await reader.getByRole('button', { name: 'Upload the logo' }).click()
  await expect(reader.getByText('Your logo was saved.')).toBeInViewport()
  await expect(reader.getByRole('img', { name: 'A white bridge' })).toBeVisible()
  await lookAt(reader.url())
  await reader.goto(`${list}?q=last+bridge`)
  await expect(reader.locator('.logo img')).toHaveCount(0)
  const organizer = { ...(await findOrganizer(ORGANIZER.email))!, signedInAt: new Date() }
  const [waiting] = await sql()<{ id: string }[]>`
    select s.id from signatures s join campaigns c on c.id = s.campaign_id and c.slug = ${slug} where s.published_at is null`
  expect(await recordCheck(organizer, slug, waiting!.id, { source: 'Register', note: '' })).toBe('done')
  const page = await openBrowser(browser)
  await page.goto(`${list}?q=last+bridge`)
  const logo = page.getByRole('img', { name: 'A white bridge' })
  await expect(logo).toBeVisible()
  await expect(logo).toHaveJSProperty('naturalWidth', 320)
  await expectAccessible(page)
  const address = site().url + (await logo.getAttribute('src'))
  const answer = await fetch(address)
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...{ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' },
    'content-disposition': 'inline; filename="logo.webp"',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'public, max-age=31536000, s-maxage=50, immutable',
  })
  await page.goto(ownPage)
  await page.locator('summary', { hasText: /withdraw/i }).click()
  await page.locator('form:has(button[value=withdraw]) [name=sure]').check()
  await page.locator('button[value=withdraw]').click()
  await expect.poll(async () => (await fetch(address)).status).toBe(404)
  await page.goto(`${list}?q=last+bridge`)
  await expect(page.locator('.logo img')).toHaveCount(0)
  await page.context().close()
})
