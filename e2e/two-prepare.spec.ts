import { expect, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { openBrowser, signIn } from './steps'

test('whoever prepares a delivery after somebody else reads whose was begun, and has their own words to copy', async ({
  browser,
}) => {
  const slug = 'two-prepare'
  await makeOpenCampaign(slug)
  const first = await openBrowser(browser)
  await signIn(first)
  const second = await first.context().newPage()
  const recipients = ['The petitions office (invented)', 'The river board (invented)']
  for (const [index, page] of [first, second].entries()) {
    await page.goto(`/desk/campaigns/${slug}/deliveries/new`)
    await page.getByLabel('For whom').fill(recipients[index]!)
  }
  await first.getByRole('button', { name: 'Make the files' }).click()
  await expect(first.getByRole('heading', { name: 'Delivery 1' })).toBeVisible()
  await second.getByRole('button', { name: 'Make the files' }).click()
  await expect(second.getByText('Another delivery was being prepared already')).toBeVisible()
  await expect(second.getByText('Begun by')).toBeVisible()
  await expect(second.getByRole('textbox', { name: 'What you typed' })).toHaveValue(
    'The river board (invented)',
  )
  await first.context().close()
})
