import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { LETTER, PERSON as ANYBODY } from './cast'
import { linkIn, newestMail } from './mail'
import { site } from './site'
import { openBrowser, PHONE, signIn } from './steps'

// A letter in several languages, and what happens to readers and translations when its text is changed. Whoever signs is
// found by the names of fields: the words around them are in the reader's language as soon as the interface speaks it.

const PERSON = { ...ANYBODY, email: 'arabic.reader@example.net' }
test.describe.configure({ mode: 'serial' })

const slug = 'night-trains-in-languages'
const letterPage = `/campaigns/${slug}`
const desk = `/desk/campaigns/${slug}`
const GERMAN = {
  title: 'Lasst die Nachtzüge fahren',
  addressees: 'An die Verkehrsministerien',
  text: 'Wer nachts reist, soll dort aufwachen, wo er sein will.',
}
const ARABIC = {
  title: 'أبقوا القطارات الليلية',
  addressees: 'إلى وزراء النقل',
  text: 'من يسافر ليلاً يجب أن يستيقظ حيث يريد.',
}
const CHANGED = 'And we ask for a bed in each of them.'

let organizer: Page
let signer: Page

test.beforeAll(async ({ browser }) => {
  organizer = await openBrowser(browser)
  signer = await openBrowser(browser, PHONE)
})
test.afterAll(async () => {
  await organizer.context().close()
  await signer.context().close()
})

async function writeTranslation(tag: string, translation: Partial<typeof GERMAN>) {
  await organizer.goto(`${desk}/translations`)
  await organizer.getByLabel('Language', { exact: true }).selectOption(tag)
  await organizer.getByRole('button', { name: 'Write the translation' }).click()
  await expect(organizer).toHaveURL(new RegExp(`/translations/${tag}$`))
  await expect(organizer.getByText(LETTER.title).first()).toBeVisible()
  for (const [name, value] of Object.entries(translation))
    await organizer.locator(`[name=${name}]`).fill(value)
  await organizer.getByRole('button', { name: 'Save the draft' }).click()
  await expect(organizer.getByText('Saved.')).toBeVisible()
}

async function fill(person: { name: string; email: string }) {
  await signer.locator('[name=kind][value=person]').check()
  await signer.locator('[name=name]').fill(person.name)
  await signer.locator('[name=email]').fill(person.email)
  await signer.locator('[name=country]').selectOption('TN')
  await signer.locator('[name=listed][value=true]').check()
  await signer.locator('[name=consent]').check()
}

const send = () => signer.locator('.sign-form [type=submit]').click()

test('an organizer writes a letter in English', async () => {
  await signIn(organizer)
  await organizer.goto('/desk/campaigns/new')
  for (const name of ['title', 'addressees', 'text', 'contact', 'responsible'] as const) {
    await organizer.locator(`[name=${name}]`).fill(LETTER[name])
  }
  await organizer.locator('[name=slug]').fill(slug)
  await organizer.getByRole('button', { name: 'Save the draft' }).click()
  await expect(organizer).toHaveURL(new RegExp(desk))
})

test('and translations beside it: German, Arabic, and a beginning in French', async () => {
  await writeTranslation('de', GERMAN)
  await expectAccessible(organizer)
  await writeTranslation('ar', ARABIC)
  await expect(organizer.locator('[name=text]')).toHaveAttribute('dir', 'rtl')
  await writeTranslation('fr', { title: 'Gardez les trains de nuit' })
  await expect(organizer.getByText('Still missing: who it’s addressed to and the letter.')).toBeVisible()
  await organizer.getByRole('link', { name: 'All translations' }).click()
  await expectAccessible(organizer)
})

test('opening publishes the translations that are complete', async () => {
  await organizer.goto(desk)
  await expect(organizer.getByText('published with the letter: Arabic and German')).toBeVisible()
  await expect(organizer.getByText('aren’t published: French')).toBeVisible()
  await organizer.getByText('Open the campaign…').click()
  await organizer.getByRole('button', { name: 'Yes, open it now' }).click()
  await expect(organizer.getByText('The campaign is open.')).toBeVisible()
})

test('readers find the letter in their language and go from one to another', async () => {
  await signer.goto(letterPage)
  const choices = signer.locator('#letter nav')
  await expect(choices.getByRole('link')).toHaveText(['Deutsch', 'العربية'])
  await choices.getByRole('link', { name: 'Deutsch' }).click()
  await expect(signer).toHaveURL(new RegExp(`/de${letterPage}$`))
  await expect(signer.locator('h1')).toHaveText(GERMAN.title)
  await expect(signer).toHaveTitle(new RegExp(GERMAN.title))
  await choices.getByRole('link', { name: 'العربية' }).click()
  await expect(signer.locator('h1')).toHaveText(ARABIC.title)
  await expect(signer.locator('.letter')).toHaveCSS('direction', 'rtl')
  await expectAccessible(signer)
  await expectNoSidewaysScroll(signer)
  const note = signer.locator('#letter .translation-note a')
  await expect(note).toHaveAttribute('href', letterPage)
  expect((await signer.goto(`/xx${letterPage}`))!.status()).toBe(404)
  await expect(signer.getByText('There’s no letter at this address')).toBeVisible()
  const answer = await fetch(`${site().url}/api/v1${letterPage}`)
  expect(await answer.json()).toMatchObject({ languages: ['en', 'ar', 'de'], edition: { number: 1 } })
})

test('who signs in Arabic gets a mail that names the Arabic title, and stays in Arabic', async () => {
  await signer.goto(`/ar${letterPage}`)
  await fill(PERSON)
  await send()
  await expect(signer).toHaveURL(/\/ar\/submitted\//)
  await expect(signer.getByText(ARABIC.title)).toBeVisible()
  const mail = await newestMail(PERSON.email)
  expect(mail.subject).toContain(ARABIC.title)
  const link = linkIn(mail, 'confirm')
  expect(link).toContain('/ar/confirm/')
  await signer.goto(link)
  await expect(signer.getByText(ARABIC.title)).toBeVisible()
  await expectAccessible(signer)
  await signer.locator('form button[value=confirm], form button').last().click()
  await expect(signer).toHaveURL(/\/ar\/signature\//)
  await expect(signer.getByRole('link', { name: ARABIC.title })).toHaveAttribute('href', `/ar${letterPage}`)
})

test('a changed text is a new edition: the reader with the old one reads again and keeps everything typed', async () => {
  await signer.goto(`/de${letterPage}`)
  const second = { name: 'Zweite Leserin', email: 'zweite@example.net' }
  await fill(second)

  await organizer.goto(`${desk}/edit`)
  await organizer.getByRole('link', { name: 'Change the text…' }).click()
  await expectAccessible(organizer)
  const text = organizer.locator('[name=text]')
  await text.fill(LETTER.text.replace('We ask that you', `${CHANGED} We ask that you`))
  await organizer.getByRole('button', { name: 'Show what changes' }).click()
  await expect(organizer.locator('#changes ins').nth(1)).toHaveText(new RegExp(CHANGED))
  await expectAccessible(organizer)
  await organizer.getByRole('button', { name: 'Publish edition 2' }).click()
  await expect(organizer.getByText('The new edition is on the page')).toBeVisible()
  await organizer.goto(`${desk}/translations`)
  await expect(organizer.getByText('translates edition 1').first()).toBeVisible()

  await send()
  await signer.locator('#refusal a').click()
  await expect(signer.locator('#letter .notice-warn')).toBeVisible()
  await expect(signer.locator('[name=name]')).toHaveValue(second.name)
  await expect(signer.locator('[name=email]')).toHaveValue(second.email)
  await send()
  await expect(signer).toHaveURL(/\/de\/submitted\//)
})

test('everyone can see what changed, and the translation is renewed', async () => {
  await signer.goto(letterPage)
  await signer.locator('.editions summary').click()
  await signer.getByRole('link', { name: 'Edition 2', exact: true }).click()
  await expect(signer.locator('.changed ins')).toHaveText(new RegExp(CHANGED))
  await expectAccessible(signer)
  await expectNoSidewaysScroll(signer)
  await signer.goto(`${letterPage}/editions/1`)
  await expect(signer.locator('.letter')).not.toContainText(CHANGED)
  await signer.goto(`${letterPage}/editions/3`)
  await expect(signer.getByText('There’s no edition with this number')).toBeVisible()

  await organizer.goto(`${desk}/translations/de`)
  await organizer.locator('[name=text]').fill(`${GERMAN.text} Und in jedem ein Bett.`)
  await organizer.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(organizer.getByText('The translation is on the page.')).toBeVisible()
  await signer.goto(`/de${letterPage}`)
  await expect(signer.locator('.letter')).toContainText('Und in jedem ein Bett.')
  await expect(signer.locator('#letter .translation-note')).toBeVisible()
  await organizer.goto(`${desk}/translations/ar`)
  await organizer.getByText('Take it off the page…').click()
  await organizer.getByRole('button', { name: 'Yes, take it off the page' }).click()
  await expect(organizer.getByText('The translation is off the page.')).toBeVisible()
  await signer.goto(letterPage)
  await expect(signer.locator('#letter nav').getByRole('link')).toHaveText(['Deutsch'])
})
