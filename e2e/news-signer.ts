import { expect } from '@playwright/test'
import { linkIn, newestMail } from './mail'
import { fromSomewhere } from './sender'
import { site } from './site'

/** Signs and confirms as somebody who reads a language and wants news. */
export async function confirmSigner(
  slug: string,
  edition: string,
  email: string,
  language: string,
): Promise<void> {
  const signer = {
    ...{ kind: 'person', name: 'Signer Invented', email, country: 'PE', listed: true, consent: true },
    ...{ updates: true, language, edition },
  }
  const answer = await fetch(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...fromSomewhere() },
    body: JSON.stringify(signer),
  })
  expect(answer.status).toBe(202)
  const confirmed = await fetch(linkIn(await newestMail(email), 'confirm'), {
    method: 'POST',
    redirect: 'manual',
  })
  expect(confirmed.status).toBe(303)
}
