import { expect, type Page, test } from '@playwright/test'
import { closeDatabase, sql } from '@/db/client'
import { addOrganizer } from '@/domain/team/add-organizer'
import { createSignInLink } from '@/domain/team/sign-in'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { site } from './site'
import { openBrowser, PHONE, signIn } from './steps'

// What happened to a campaign: folded on its overview, all of it on a page of its own, for the team alone.

test.describe.configure({ mode: 'serial' })

const slug = 'much-happened'
let organizer: Page

test.beforeAll(async ({ browser }) => {
  await makeOpenCampaign(slug)
  Object.assign(process.env, site().environment)
  // What an organizer's clicks would leave: every save is one entry.
  await sql()`
    insert into events (campaign_id, kind, actor, user_id, at)
    select e.campaign_id, n.kind, e.actor, e.user_id, e.at + n.step * interval '1 minute'
    from events e join campaigns c on c.id = e.campaign_id and c.slug = ${slug}
    cross join (select step, case when step % 60 = 0 then 'series-joined' else 'campaign-saved' end as kind
      from generate_series(1, 150) step) n
    where e.kind = 'campaign-opened' order by n.step`
  await closeDatabase()
  organizer = await openBrowser(browser)
  await signIn(organizer)
})
test.afterAll(() => organizer.context().close())

test('the overview folds what was done many times in a row, and leads to the whole history', async () => {
  await organizer.goto(`/desk/campaigns/${slug}`)
  const history = organizer.getByRole('region', { name: 'History' })
  await expect(history.getByText('Saved × 30')).toBeVisible()
  await expect(history.getByText('Saved × 59')).toHaveCount(2)
  await expectAccessible(organizer)
  await history.getByRole('link', { name: 'See the whole history' }).click()
  await expect(organizer).toHaveURL(`${site().url}/desk/campaigns/${slug}/history`)
})

test('the history tells all of it, a page at a time, the newest first', async () => {
  await organizer.goto(`/desk/campaigns/${slug}/history`)
  await expectAccessible(organizer)
  const lines = organizer.locator('ol ol li')
  await expect(lines).toHaveCount(30 + 59 + 9)
  await organizer.getByText('Saved × 30').click()
  await expect(lines.first()).toBeVisible()
  await expectAccessible(organizer)
  await organizer.getByRole('link', { name: 'Older entries' }).click()
  await expect(organizer.getByText('Saved × 50')).toBeVisible()
  await expect(organizer.getByText('Opened with edition 1')).toBeVisible()
  await expect(organizer.getByText('Draft started')).toBeVisible()
  await expect(organizer.getByRole('link', { name: 'Older entries' })).toHaveCount(0)
  await organizer.getByRole('link', { name: 'Newest entries' }).click()
  await expect(organizer.getByText('Saved × 30')).toBeVisible()
  await organizer.goto(`/desk/campaigns/${slug}/history?cursor=nonsense`)
  await expect(organizer.getByText('Saved × 30')).toBeVisible()
})

test('a phone shows the history without scrolling sideways', async ({ browser }) => {
  const phone = await openBrowser(browser, {
    ...PHONE,
    storageState: await organizer.context().storageState(),
  })
  await phone.goto(`/ar/desk/campaigns/${slug}/history`)
  await expectNoSidewaysScroll(phone)
  await phone.context().close()
})

test('a stranger is told that there is no such campaign', async ({ browser }) => {
  const email = 'stranger@history.example'
  Object.assign(process.env, site().environment)
  await addOrganizer(email)
  const link = (await createSignInLink(email))!
  await closeDatabase()
  const stranger = await openBrowser(browser)
  await stranger.goto(link)
  await stranger.getByRole('button', { name: /Sign in/ }).click()
  await expect(stranger).toHaveURL(/\/desk/)
  const answer = await stranger.goto(`/desk/campaigns/${slug}/history`)
  expect(answer!.status()).toBe(404)
  await expect(stranger.getByText('Saved')).toHaveCount(0)
  await stranger.context().close()
})
