import { afterAll, expect, test } from 'vitest'
import { mendLink } from '@/front/mend-link'
import { openTestDoor } from '@/testing/door'
import { tokenIn } from '@/paths'

const token = `${'Ab3-_'.repeat(8)}xyZ`
const pages = ['confirm', 'signature', 'submitted', 'never-again', 'new-address', 'countersign', 'sign-in']

// As they come over the wire: what browsers encode, encoded.
const tails = [
  ...[
    '.',
    ')',
    '%3E',
    '>',
    ',',
    '%22',
    '"',
    "'",
    '%E2%80%9D',
    '%E2%80%99',
    '%C2%BB',
    '%20',
    '=20',
    '%C2%A0',
    '&gt;',
  ],
  ...[
    '%0A',
    '%0D%0A',
    '%0D',
    '%09',
    '=',
    '=3D',
    '=0D=0A',
    ']',
    '*',
    '**',
    '_',
    '__',
    '-',
    '%E2%80%A6',
    '%E3%80%82',
  ],
  ...[
    ';',
    ':',
    '!',
    '%3C',
    '%3C/a%3E',
    '</a>',
    '%7D',
    '%5C',
    '%60',
    '|',
    '~',
    '%',
    '%2',
    '%E2%80',
    '%E2%80%8B',
    '%00',
  ],
  ...[
    '.%20Thank%20you',
    '%20(valid%207%20days)',
    '/.',
    '/%20',
    ').%0A',
    '#',
    '&quot;',
    '&amp;',
    '&nbsp;',
    '%EF%BC%89',
  ],
]

const door = await openTestDoor((request, response) => {
  response.setHeader('content-type', 'text/plain')
  response.end(`${request.method} ${request.url}`)
})
afterAll(() => door.close())

test.each(tails)('a link followed by %s leads where it leads without', async (tail) => {
  for (const page of pages) {
    for (const prefix of ['', '/pt-BR']) {
      const link = `${prefix}/${page}/${token}`
      expect((await door.ask(link + tail)).text).toBe(`GET ${link}`)
      const acted = await door.ask(link + tail, { method: 'POST', headers: { origin: door.origin } })
      expect(acted.text).toBe(`POST ${link}/act`)
      expect((await door.ask(`${link}${tail}?utm_source=x`)).text).toBe(`GET ${link}?utm_source=x`)
    }
  }
})

test.each([
  ['?next=%2Fdesk%2Fcampaigns%2Fx.', '?next=%2Fdesk%2Fcampaigns%2Fx'],
  ['?new)', '?new'],
  ['?new%0A', '?new'],
  ['?utm_medium=mail&gt;', '?utm_medium=mail'],
  ['?new%', '?new'],
  ['?done=again', '?done=again'],
])('a query followed by something is the query: %s', (query, kept) => {
  expect(mendLink(`/sign-in/${token}${query}`)).toBe(`/sign-in/${token}${kept}`)
})

test.each([
  ...[
    '%3C',
    '%22',
    '%27',
    '(',
    '[',
    '%5B',
    '%E2%80%9C',
    '%E2%80%9E',
    '%C2%AB',
    '%3C%22',
    '%C2%A0',
    '%E2%80%8B',
  ],
  ...['=3D', '&lt;', '&quot;', '*', "'", '%20%3C', '%EF%BB%BF', '%E2%81%A6'],
])('a link with %s before its token leads where it leads without', async (sign) => {
  for (const page of pages)
    expect((await door.ask(`/${page}/${sign}${token}.`)).text).toBe(`GET /${page}/${token}`)
})

test.each(['%0A', '%0D%0A', '=%0D%0A', '%20', '%20%20'])('a link cut in two by %s is one', (cut) => {
  expect(mendLink(`/confirm/${token.slice(0, 20)}${cut}${token.slice(20)}.`)).toBe(`/confirm/${token}`)
})

test.each([
  `/confirm/${token}x`,
  `/confirm/${token}${token}`,
  `/confirm/${token.slice(1)}.`,
  `/confirm/${token}_x`,
  '/confirm/abc',
  `/signature/${token}/data.json`,
  `/signature/${token}/act`,
  `/confirm/${token}/`,
  `/campaigns/${token}.`,
  `/desk/${token}.`,
  '/sign-in/sent',
  '/find-my-signature',
])('%s is left alone', (url) => {
  expect(mendLink(url)).toBe(url)
})

test('a wrong link with a line break behind it reaches its page, which says what to do', async () => {
  expect((await door.ask('/confirm/abc%0A')).text).toBe('GET /confirm/abc')
  expect((await door.ask(`/confirm/${token}x%0D%0A`)).text).toBe(`GET /confirm/${token}x`)
})

test('the token is read out of a decoded part of an address too', () => {
  for (const tail of ['', '.', ' ', '\u00A0', '\n', '”', '=', '&gt;', '_', '-.'])
    expect(tokenIn(token + tail)).toBe(token)
  for (const wrong of ['', 'abc.', `${token}x`, ` ${token.slice(2)}`, `${token}-y`])
    expect(tokenIn(wrong)).toBeNull()
})
