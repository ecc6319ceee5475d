import { type APIRequestContext, expect } from '@playwright/test'
import { codeIn, linkIn, type Mail, mailsTo, newestMail } from './mail'

// A coalition's own file, and how those in it answer by the forms of their pages, as a browser without scripts sends them.

export const officeOf = (name: string) => `office@${name.toLowerCase().replaceAll(' ', '-')}.example`
export const nameOf = (at: number) => `Invented Society ${at}`

/** Longer by one than the mail server of the tests takes (253), and as long as an address may be: its mail comes back. */
export const REFUSED =
  `${'o'.repeat(60)}@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.examples`.padEnd(254, 's')

const named = Array.from({ length: 28 }, (_, at) => nameOf(at + 1))

/** A spreadsheet as it is kept: a title over all columns, spaces behind, one twice, one without and one with half an address. */
export const FILE = `\uFEFF${[
  'Night train coalition, whom we ask;;;',
  ';;;',
  'Organization ; Email ;Language;Asked by',
  ...named.map((name, at) => `${name}${at % 3 ? '' : '  '};${officeOf(name)}${at % 4 ? '' : ' '};English;`),
  `${nameOf(7).toUpperCase()} ;${officeOf(nameOf(7)).toUpperCase()};English;`,
  `Society Far Away;${REFUSED};English;Invented Partner`,
  'Society without an Office;;English;',
  'Society with Half an Address;office@@half.example;English;',
].join('\r\n')}\r\n`

/** The personal links of those who were asked, by their names, as soon as all mails are there. */
export async function linksOf(names: readonly string[]): Promise<Map<string, string>> {
  const links = new Map<string, string>()
  for (const name of names) links.set(name, linkIn(await newestMail(officeOf(name)), 'invitation'))
  return links
}

async function post(request: APIRequestContext, address: string, form: Record<string, string>) {
  const answer = await request.post(address, { form, maxRedirects: 0 })
  expect([answer.status(), await answer.text()]).toEqual([303, ''])
  return answer.headers().location!
}

/** Says something behind a personal link. */
export async function answer(request: APIRequestContext, link: string, form: Record<string, string>) {
  expect(await post(request, link, form)).toContain('done=')
}

/** "We sign", the form, and its mail. @returns the mail to confirm */
export async function signByLink(request: APIRequestContext, link: string, name: string): Promise<Mail> {
  const page = new URL(await post(request, link, { action: 'sign' }), link).href
  const html = await (await request.get(page)).text()
  const hidden = (field: string) => new RegExp(`name="${field}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
  const action = /<form[^>]*action="([^"]*letter=[^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
  const before = (await mailsTo(officeOf(name))).length
  const typed = { name: 'Officer Invented', title: 'Chair', country: 'PT', consent: 'true', listed: 'true' }
  const known = { organization: name, email: officeOf(name), kind: 'organization' }
  const sent = { ...known, ...typed, edition: hidden('edition'), language: hidden('language') }
  expect(await post(request, new URL(action, link).href, sent)).toContain('/submitted/')
  return newestMail(officeOf(name), before + 1)
}

/** The code typed behind the link of the mail. */
export async function confirmByCode(request: APIRequestContext, mail: Mail): Promise<void> {
  expect(await post(request, linkIn(mail, 'confirm'), { code: codeIn(mail) })).toContain('/signature/')
}
