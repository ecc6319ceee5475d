import { expect, it } from 'vitest'
import { checkEmail } from '@/domain/text/email'
import { readEmail } from '@/domain/text/read-email'

it.each([
  ...[
    'jane@example.org',
    '  jane@example.org ',
    '\u200Bjane@example.org\u202C',
    '\uFEFFjane@example.org\u00A0',
  ],
  ...[
    'Jane <jane@example.org>',
    'Jane Roe <jane@example.org>',
    '"Roe, Jane" <jane@example.org>',
    '<jane@example.org>',
  ],
  ...['jane@example.org <jane@example.org>', 'jane@example.org (Jane Roe)', 'Jane <jane@example.org>;'],
  ...[
    'mailto:jane@example.org',
    'MAILTO:jane@example.org',
    'mailto:jane@example.org?subject=Hello',
    '<mailto:jane@example.org>',
  ],
  ...['Jane <mailto:jane@example.org>', '[jane@example.org]', '(jane@example.org)', '[jane@example.org].'],
  ...[
    'jane@example.org.',
    'jane@example.org,',
    'jane@example.org;',
    'jane@example.org:',
    ',jane@example.org',
    'jane@example.org>.',
  ],
  ...[
    '"jane@example.org"',
    "'jane@example.org'",
    '“jane@example.org”',
    '„jane@example.org“',
    '«jane@example.org»',
    '`jane@example.org`',
  ],
  ...['jane＠example．org', 'jane＠example。org', 'ｊａｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'jane@example｡org'],
  ...['Jane (jane@example.org)', 'Jane Roe [jane@example.org].', 'Jane Roe: jane@example.org'],
  ...[
    'E-Mail: jane@example.org',
    'email:jane@example.org',
    'Courriel : jane@example.org',
    'メール：\u3000jane@example.org',
  ],
  ...[
    'jane [at] example.org',
    'jane(at)example(dot)org',
    'jane <AT> example [punkt] org',
    'jane at example.org',
  ],
  ...[
    'jane @example.org',
    'jane@ example.org',
    'jane @ example.org',
    'jane@example. org',
    'jane@example .org',
  ],
])('reads %j as jane@example.org', (typed) => {
  expect(readEmail(typed)).toBe('jane@example.org')
  expect(readEmail(readEmail(typed))).toBe('jane@example.org')
})

it.each([
  "o'neill@example.org",
  "'o'neill@example.org",
  'Jane+Tag@Example.ORG',
  'someone@exämple.org',
  '_jane_@example.org',
  '{jane}x@example.org',
])('leaves %s as it was typed', (address) => {
  expect(readEmail(address)).toBe(address)
})

it.each([
  '', '-', 'jane', 'some one@example.org', 'a@b@example.org', 'a@example.org b@example.org', 'a@example.org, b@example.org', 'A <a@example.org>, B <b@example.org>', 'To: a@example.org,b@example.org', 'meet at noon. at', 'a:b@example.org',
  'jane@exam\u200Bple.org', 'jane@example.org\r\nBcc: other@example.org', '<>', '<jane>', 'Jane <>', 'mailto:',
  `Jane <${'a'.repeat(700)}@example.org>`, '.a@example.org', 'someone@[127.0.0.1]',
])('makes no address of %j', (typed) => {
  expect(checkEmail(readEmail(typed))).not.toBeNull()
}) // prettier-ignore

it('answers hostile lengths at once', () => {
  const started = process.cpuUsage()
  for (const part of ['<', '@', ' @ ', '"', '.', '(', 'mailto:', '<a@', '\u200B'])
    readEmail(part.repeat(20_000))
  for (const part of ['<', '@', ' @ ', '"', '.', '(', 'mailto:', '<a@', '\u200B']) readEmail(part.repeat(80))
  expect(process.cpuUsage(started).user).toBeLessThan(1_000_000)
})
