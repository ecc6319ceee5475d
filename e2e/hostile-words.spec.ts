import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { makeOpenCampaign } from './campaign'
import { site } from './site'
import { openBrowser, signIn } from './steps'

// Words that every plain object of JavaScript answers to. Wherever a visitor can write them, they are words like others.

const slug = 'hostile-words'
const WORDS = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype']
const PARAMETERS = ['q', 'kind', 'country', 'category', 'sort', 'cursor', 'standing', 'done', 'problem', 'next', 'scheme', 'via'] // prettier-ignore
const FIELDS = ['name', 'email', 'listed', 'consent', 'action', 'kinds', 'separator', 'encoding', 'headings', 'organization', 'view', 'back', 'standing', 'updates', 'edition', 'source', 'series', 'language', 'translation'] // prettier-ignore

let edition = ''
test.beforeAll(async () => {
  edition = await makeOpenCampaign(slug)
})

/** Every address of a page or a handler, read from app/. Signing out would end the story. */
const addresses = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path) && !path.includes('sign-in/out'))
  .map((path) => path.split('/').slice(0, -1))
  .map((words) => words.filter((word) => !word.startsWith('(') && word !== '[language]'))
  .map(
    (words) =>
      `/${words.map((word) => (word === '[slug]' ? slug : word.startsWith('[') ? 'toString' : word)).join('/')}`,
  )

const pairs = (names: string[], word: string) => [
  ...WORDS.map((name): [string, string] => [name, word]),
  ...names.map((name): [string, string] => [name, word]),
]
const headersOf = (word: string) => ({
  'accept-language': word,
  'if-none-match': word,
  [word.replaceAll('_', '-')]: word,
})

test('no page and no handler fails on them, in the address, in a form or in a header', async ({
  browser,
}) => {
  test.slow()
  expect(addresses.length).toBeGreaterThan(60)
  const page = await openBrowser(browser)
  await signIn(page)
  await page.context().addCookies(WORDS.map((name) => ({ name, value: name, url: site().url })))
  const { request } = page.context()
  const failed: string[] = []
  const note = (what: string, status: number) => void (status >= 500 && failed.push(`${what}: ${status}`))
  for (const address of addresses) {
    for (const word of WORDS.slice(0, 2)) {
      const headers = { ...headersOf(word), origin: site().url }
      const query = new URLSearchParams(pairs(PARAMETERS, word)).toString()
      const read = await request.get(`${address}?${query}`, { headers, maxRedirects: 0 })
      note(`GET ${address} ${word}`, read.status())
      const rows = [`kind.${word}`, `heading.${word}.${word}`, `place.${word}`, `column.${word}`]
      const form = Object.fromEntries(pairs([...PARAMETERS, ...FIELDS, ...rows], word))
      const sent = await request.post(address, { headers, form, maxRedirects: 0 })
      note(`POST ${address} ${word}`, sent.status())
    }
  }
  expect(failed).toEqual([])
  await page.context().close()
})

test('readers, programs and other languages are served as ever', async ({ request }) => {
  const failed: string[] = []
  const paths = [
    '/',
    '/privacy',
    '/about',
    `/campaigns/${slug}`,
    `/campaigns/${slug}/signatories`,
    `/embed/${slug}`,
  ]
  for (const word of WORDS) {
    for (const path of paths) {
      const answer = await request.get(`${site().url}${path}?${word}=1&q=${word}&scheme=${word}`, {
        headers: { cookie: `${word}=${word}`, 'accept-encoding': word, accept: word },
      })
      if (answer.status() !== 200) failed.push(`${path} ${word} ${answer.status()}`)
    }
    for (const path of [
      `/${word}`,
      `/${word}/campaigns/${slug}`,
      `/${word}/desk`,
      `/campaigns/${word}`,
      `/embed/${word}`,
      `/api/${word}`,
      `/api/v1/campaigns/${word}`,
      `/confirm/${word}`,
    ]) {
      // prettier-ignore
      const answer = await request.get(`${site().url}${path}`)
      if (answer.status() >= 500) failed.push(`${path} ${answer.status()}`)
    }
    const json = `{"${word}": "${word}", "kind": "person", "name": "${word}", "country": "${word}", "category": "${word}", "edition": "${edition}"}`
    for (const type of ['application/json', word, `multipart/form-data; boundary=${word}`]) {
      const answer = await request.post(`${site().url}/api/v1/campaigns/${slug}/signatures`, {
        headers: { 'content-type': type },
        data: Buffer.from(json),
      })
      if (answer.status() >= 500 || answer.status() < 400) failed.push(`${type} ${word} ${answer.status()}`)
    }
  }
  expect(failed).toEqual([])
})
