import { type Browser, expect } from '@playwright/test'
import { linkIn, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'
import { openBrowser } from './steps'

/** People who sign by the API and confirm behind their mails' links, one after the other. */
export async function signAndConfirm(
  browser: Browser,
  slug: string,
  edition: string,
  people: { name: string; email: string; country: string; updates?: boolean }[],
): Promise<void> {
  const reader = await openBrowser(browser)
  for (const person of people) {
    const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...fromSomewhere() },
      body: JSON.stringify({
        ...{ updates: false, ...person, kind: 'person', listed: true },
        ...{ consent: true, language: 'en', edition },
      }),
    })
    expect(answer.status).toBe(202)
    await reader.goto(linkIn(await newestMail(person.email), 'confirm'))
    await reader.getByRole('button', { name: 'Confirm my signature' }).click()
    await expect(reader).toHaveURL(/\/signature\//)
  }
  await reader.context().close()
}
