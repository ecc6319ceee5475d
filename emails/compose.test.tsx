import { renderLetter } from '@/domain/campaign/markdown'
import { describe, expect, test } from 'vitest'
import { composeMail, type MailContent } from './compose'
import type { SignatureMail } from './frame'
import { signerMails, type SignerTemplate } from './signer-mail'

const signer: SignatureMail = {
  language: 'en',
  title: 'Keep the lights on',
  titleLanguage: 'en',
  contact: 'letters@example.org',
  host: { name: 'Example Network', contact: 'host@example.net' },
  link: 'https://letters.example/confirm/link-token',
  letterLink: 'https://letters.example/campaigns/lights',
  neverAgainLink: 'https://letters.example/never-again/link-token',
  findLink: 'https://letters.example/find-my-signature',
  validUntil: new Date('2026-08-29T16:05:00Z'),
  waits: false,
}
const signIn: MailContent = {
  template: 'sign-in',
  language: 'en',
  host: signer.host,
  link: 'https://letters.example/sign-in/link-token',
  validMinutes: 10,
  signInLink: 'https://letters.example/sign-in',
}
// The mail to an address that was left holds no link and no way out: it has a test of its own.
const templates = (Object.keys(signerMails) as SignerTemplate[]).filter((name) => name !== 'address-old')

describe.each(templates)('the mail %s', (template) => {
  test('says the same in both parts: the link, the way out, the contacts, who runs the site', async () => {
    const { subject, html, text } = await composeMail({ template, ...signer })
    expect(subject).toContain('Keep the lights on')
    for (const part of [html, text]) {
      for (const words of [
        signer.title,
        signer.link,
        signer.findLink,
        signer.neverAgainLink,
        signer.contact,
        'Example Network',
      ]) {
        expect(part).toContain(words)
      }
      expect(part).toMatch(/This wasn(’|&#x27;)t me, never email me again/)
    }
    expect(text.split('\n')).toContain(signer.link)
  })

  test('isolates the title and says in which language it is', async () => {
    const { html } = await composeMail({ template, ...signer, title: 'رسالة مفتوحة', titleLanguage: 'ar' })
    expect(html).toContain('<bdi lang="ar">رسالة مفتوحة</bdi>')
    expect(html).toMatch(/<html[^>]* lang="en"/)
    expect(html).toMatch(/<html[^>]* dir="ltr"/)
  })

  test('does not let a title become markup or a second header line', async () => {
    const title = '<img src=x onerror=alert(1)>\r\nBcc: everybody@example.org\u0000 {host} <b>'
    const { subject, html } = await composeMail({ template, ...signer, title })
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x')
  })

  test('loads nothing from anywhere and links only to this site', async () => {
    const { html } = await composeMail({ template, ...signer })
    expect(html).not.toMatch(/<(img|link|script|iframe)|url\(|@import/i)
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!)
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) expect(link).toMatch(/^(https:\/\/letters\.example\/|mailto:)/)
  })
})

test('an organization that confirmed reads where it finds what the letter still asks for', async () => {
  const { text } = await composeMail({ template: 'confirmed', ...signer, waits: true })
  expect(text.replace(/\s+/g, ' ')).toContain('Your own page tells you what this letter still asks for.')
  expect((await composeMail({ template: 'confirmed', ...signer })).text).not.toContain('listed or counted')
})

test('who is invited reads before the launch that nothing is public and when it will be, who asks without an address, and that a colleague passed it on', async () => {
  const { validUntil: _until, waits: _waits, ...about } = signer
  const asks = { partner: null, responsible: 'Invented Network', words: null, closes: null }
  const mail = { template: 'invitation', ...about, ...asks, organization: 'River Guild' } as const
  const flowing = async (more: object) =>
    (await composeMail({ ...mail, ...more })).text.replaceAll(/\s+/g, ' ')
  const usual = await flowing({})
  expect(usual).not.toContain('public')
  expect(usual).not.toContain('passed it on to you')
  const launch = { at: new Date('2026-12-04T09:00:00Z'), zone: 'Europe/Berlin' }
  const handed = await flowing({ launch, handed: true })
  expect(handed).toContain('Nothing of this letter is public yet.')
  expect(handed).toContain('4 December 2026')
  expect(handed).toContain('A colleague who got this invitation for River Guild passed it on to you.')
})

test('the confirmation says how long the link is valid, and that only the button on the page counts', async () => {
  const { text } = await composeMail({ template: 'confirm', ...signer })
  const flowing = text.replaceAll(/\s+/g, ' ')
  expect(flowing).toContain('works until 29 August 2026 at 16:05 UTC')
  expect(flowing).toContain('Nothing counts until you press the button on that page')
  expect(flowing).toContain('shows you what will be published')
})

test('word to an address that was left has no link to the signature, and no way to suppress somebody else', async () => {
  const { subject, html, text } = await composeMail({
    template: 'address-old',
    ...signer,
    link: 'https://letters.example/signature/',
    findLink: null,
    neverAgainLink: null,
  })
  expect(subject).toBe('The address for your signature was changed: Keep the lights on')
  for (const part of [html, text]) {
    expect(part).toContain(signer.contact)
    expect(part).not.toMatch(/never-again|\/signature\//)
  }
})

test('the sign-in mail names the site and ten minutes, and offers no way to lock an organizer out', async () => {
  const { subject, html, text } = await composeMail(signIn)
  expect(subject).toBe('Your link to sign in to Example Network')
  expect(text.split('\n')).toContain(signIn.link)
  expect(text).toContain('10 minutes')
  expect(html).not.toContain('never-again')
})

test('a long title is cut in the subject between characters as people see them, and whole in the mail', async () => {
  const title = '👩🏽‍🚀'.repeat(70)
  const { subject, text } = await composeMail({ template: 'confirm', ...signer, title })
  expect(subject).toBe(`Please confirm your signature: ${'👩🏽‍🚀'.repeat(59)}…`)
  expect(text.replaceAll('\n', '')).toContain(title)
})

test('a title that runs the other way is isolated in the subject', async () => {
  const { subject } = await composeMail({
    template: 'confirm',
    ...signer,
    title: 'رسالة',
    titleLanguage: 'ar',
  })
  expect(subject).toBe('Please confirm your signature: \u2068رسالة\u2069')
})

test('a language the interface does not speak gets English sentences that say so', async () => {
  const { html } = await composeMail({ template: 'confirm', ...signer, language: 'tlh' })
  expect(html).toMatch(/<html[^>]* lang="en"/)
})

test('an address that stands bare in an update is there once in the text part, and a named one below its words', async () => {
  const link = (href: string, words: string) => `<p>See <a href="${href}">${words}</a> now.</p>`
  const html = [
    link('https://one.example', 'https://one.example'),
    link('http://www.two.example', 'www.two.example'),
    link('https://three.example/s%C3%A9ance', 'https://three.example/séance'),
    link('https://four.example/record', 'the <strong>record</strong>'),
  ].join('')
  const { text } = await composeMail({
    ...{ template: 'update', language: 'en', title: signer.title, titleLanguage: 'en', coalition: null },
    ...{ contact: signer.contact, host: signer.host, letterLink: signer.letterLink, findLink: null },
    unsubscribeLink: 'https://letters.example/unsubscribe/token',
    update: { subject: 'They answered', html, excerpt: 'See', language: 'en' },
  })
  for (const name of ['one.example', 'two.example', 'three.example', 'four.example'])
    expect([name, text.split(name).length]).toEqual([name, 2])
  expect(text).toContain('See https://one.example now.')
  expect(text).toContain('the record\nhttps://four.example/record')
})

test('a text part writes each address of an update once, where it is a link for every program', async () => {
  const written =
    '[The vote](Https://foo.example) https://müller.example/ [Write](Mailto:b@foo.example) c@foo.example'
  const { text } = await composeMail({
    ...{
      template: 'update',
      language: 'en',
      title: 'A',
      titleLanguage: 'en',
      coalition: null,
      contact: 'd@foo.example',
    },
    host: { name: 'Example Network', contact: 'e@foo.example' },
    update: { subject: 'News', html: renderLetter(written), excerpt: '', language: 'en' },
    letterLink: 'https://letters.example/a',
    unsubscribeLink: 'https://letters.example/b',
    findLink: null,
  })
  expect(text).toContain(
    'The vote\nhttps://foo.example https://xn--mller-kva.example/ Write\nb@foo.example c@foo.example',
  )
  expect(text).not.toContain('müller')
})
