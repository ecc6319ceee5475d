import { type Browser, expect, type FrameLocator, type Page } from '@playwright/test'
import { type LETTER, ORGANIZER } from './cast'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { codeIn, linkIn, newestMail, newestSignIn, signInMails } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A browser of someone's own, in a network of its own, that calls no one but the site. */
export async function openBrowser(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site().url,
    extraHTTPHeaders: fromSomewhere(),
    ...options,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|hydrat/i.test(message.text()))
      throw new Error(message.text())
  })
  return page
}

/** Touches the sign form, and waits until its script has come. */
export async function wakeForm(page: Page | FrameLocator): Promise<void> {
  const form = page.locator('.sign-form')
  // Again, where the page's own script was not there yet.
  await expect(async () => {
    await form.dispatchEvent('pointerdown')
    await expect(form).toHaveAttribute('novalidate', { timeout: 1_000 })
  }).toPass()
}

/** Signs in by the mailed link and its button. */
export async function signIn(page: Page): Promise<void> {
  const before = (await signInMails(ORGANIZER.email)).length
  await page.goto('/sign-in')
  await expectAccessible(page)
  await page.getByLabel('Email address').fill(ORGANIZER.email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(linkIn(await newestSignIn(ORGANIZER.email, before), 'sign-in'))
  await expectAccessible(page)
  await page.getByRole('button', { name: /Sign in/ }).click()
  await expect(page).toHaveURL(/\/desk/)
}

/** A browser of the organizer's, signed in, as the desk is used with these options: without scripts one signs in elsewhere. */
export async function openSignedIn(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const elsewhere = await openBrowser(browser)
  await signIn(elsewhere)
  const storageState = await elsewhere.context().storageState()
  await elsewhere.context().close()
  return openBrowser(browser, { ...options, storageState })
}

/** Writes a campaign in the desk, looks at its preview and opens it. */
export async function openCampaign(page: Page, letter: typeof LETTER): Promise<void> {
  await page.goto('/desk/campaigns/new')
  await page.getByLabel('Title').fill(letter.title)
  await page.getByLabel('Address', { exact: true }).fill(letter.slug)
  await page.getByLabel('Addressed to').fill(letter.addressees)
  await page.getByLabel('Language of the letter').selectOption('en')
  await page.getByLabel('Letter', { exact: true }).fill(letter.text)
  await page.getByLabel('Contact').fill(letter.contact)
  await page.getByLabel('Responsible').fill(letter.responsible)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page).toHaveURL(new RegExp(`/desk/campaigns/${letter.slug}`))
  await page.goto(`/desk/campaigns/${letter.slug}/preview`)
  await expect(page.getByRole('article').getByRole('heading', { name: letter.title })).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/desk/campaigns/${letter.slug}`)
  await page.getByText('Open the campaign…').click()
  await page.getByRole('button', { name: 'Yes, open it now' }).click()
  await expect(page.getByText('The campaign is open.')).toBeVisible()
  await expectAccessible(page)
}

type Person = { name: string; email: string; country: string; affiliation?: string }

type Showing = 'show my name' | 'only count me'

/** Fills in and sends the sign form of the open page as a person, and waits for the page that follows: the mail can be
 * there before the browser is, and whoever opened its link then would be led away from it. */
export async function signAsPerson(page: Page, person: Person, showing: Showing): Promise<void> {
  await sendAsPerson(page, person, showing)
  await expect(page).toHaveURL(/\/submitted\//)
}

/** Fills in and sends the sign form, whatever is answered and wherever. */
export async function sendAsPerson(
  page: Page | FrameLocator,
  person: Person,
  showing: Showing,
): Promise<void> {
  await page.getByRole('radio', { name: 'for myself' }).check()
  await page.locator('[name=name]').fill(person.name)
  await page.locator('[name=email]').fill(person.email)
  await page.locator('[name=country]').selectOption(person.country)
  if (person.affiliation) await page.locator('[name=affiliation]').fill(person.affiliation)
  await page.getByRole('radio', { name: showing }).check()
  await page.locator('[name=consent]').check()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
}

/** Opens the mailed link, looks at what will be published, and confirms. */
export async function confirmByMail(page: Page, email: string, shows: string): Promise<void> {
  const mail = await newestMail(email)
  await page.goto(linkIn(mail, 'confirm'))
  await expect(page.getByText(shows).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  // For an organization the page asks for the code, too.
  const code = page.getByLabel('Code from the email')
  if (await code.isVisible()) await code.fill(codeIn(mail))
  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signature\//)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** The public counts as the API gives them. */
export async function countsOf(
  slug: string,
): Promise<{ organizations: number; people: number; unlisted: number }> {
  const response = await fetch(`${site().url}/api/v1/campaigns/${slug}`)
  return ((await response.json()) as { counts: { organizations: number; people: number; unlisted: number } })
    .counts
}

/** Makes the letter on a page so many times as long, as letters are. */
export const lengthen = (page: Page, times: number) =>
  page.evaluate((count) => {
    const letter = document.querySelector('.letter')!
    const once = [...letter.childNodes]
    for (let added = 1; added < count; added += 1) letter.append(...once.map((node) => node.cloneNode(true)))
  }, times)
