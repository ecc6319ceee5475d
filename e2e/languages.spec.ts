import { expect, type Page, test } from '@playwright/test'
import { direction } from '@/domain/text/language'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { makeOpenCampaign } from './campaign'
import { linkIn, newestMail } from './mail'
import { LANGUAGES, sentence } from './sentences'
import { openBrowser, PHONE, wakeForm } from './steps'
import { inLong } from '@/testing/long'

// Someone signs and confirms in each language of the interface, on a phone: the sentences, the mail, the direction, and
// whether everyone can use each page. None of them exists.

const slug = 'spoken-everywhere'

const SIGNERS: Record<string, string> = {
  en: 'Invented Reader',
  fr: 'Lectrice Inventée',
  de: 'Erfundene Leserin-Musterbeispielhausen',
  es: 'Lectora Inventada Ñúñez',
  it: 'Lettrice Inventata',
  ja: '架空 読子',
  pt: 'Leitora Inventada',
  ar: 'قارئة مُختلَقة',
}

test.beforeAll(() => makeOpenCampaign(slug).then(() => {}))

/** The page speaks the language, everyone can use it, and no one scrolls sideways: at 320 px, and zoomed to 200 %. */
async function expectServed(page: Page, language: string) {
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', language)
  await expect(html).toHaveAttribute('dir', direction(language))
  // The colors are the same in every language; the other specs look at them in the dark.
  await expectAccessible(page, ['light'])
  // 1280 px at 200 % are 640 px of the style sheet.
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 844 })
    await expectNoSidewaysScroll(page)
  }
  await page.setViewportSize(PHONE.viewport)
}

async function fillIn(page: Page, name: string, email: string) {
  await page.locator('[name=kind][value=person]').check()
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=country]').selectOption('PT')
  await page.locator('[name=listed][value=true]').check()
  await page.locator('[name=consent]').check()
}

test('the interface speaks eight languages', () => {
  expect(LANGUAGES.toSorted()).toEqual(Object.keys(SIGNERS).toSorted())
})

// The long form signs in all of them; here in each script and direction, and in the one with the longest words.
const SPOKEN = inLong(Object.keys(SIGNERS), ['en', 'de', 'ja', 'ar'])

for (const [language, name] of Object.entries(SIGNERS).filter(([one]) => SPOKEN.includes(one))) {
  test(`a reader signs and confirms in ${language}`, async ({ browser }) => {
    const page = await openBrowser(browser, PHONE)
    const email = `reader.${language}@example.net`
    await page.goto(`/${language}/campaigns/${slug}`)
    await expectServed(page, language)

    // What is missing is said in the language too, by the form’s script.
    await wakeForm(page)
    await page.locator('.sign-form button[type=submit]').click()
    const errors = sentence(language, 'form.errorTitle')
    await expect(page.getByRole('alert').getByText(errors)).toBeVisible()
    await expect(page.getByText(sentence(language, 'refusals.email-required')).first()).toBeVisible()

    await fillIn(page, name, email)
    await page.locator('.sign-form button[type=submit]').click()
    await expect(page).toHaveURL(new RegExp(`/submitted/`))
    await expectServed(page, language)

    const mail = await newestMail(email)
    expect(mail.html).toContain(`lang="${language}"`)
    expect(mail.text).toContain(sentence(language, 'mail.confirm.heading'))
    await page.goto(linkIn(mail, 'confirm'))
    await expect(page.getByText(name).first()).toBeVisible()
    await expectServed(page, language)

    await page.getByRole('button', { name: sentence(language, 'confirm.button') }).click()
    await expect(page).toHaveURL(/\/signature\//)
    await expect(page.getByRole('heading', { name: sentence(language, 'own.newTitle') })).toBeVisible()
    await expectServed(page, language)
    expect((await newestMail(email, 2)).text).toContain(sentence(language, 'mail.confirmed.heading'))

    await page.goto(`/${language}/campaigns/${slug}/signatories`)
    await expect(page.getByText(name)).toBeVisible()
    await expectServed(page, language)
    await page.context().close()
  })
}
