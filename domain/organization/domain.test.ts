import { describe, expect, test } from 'vitest'
import { isFreeMail, isMailRelay, organizationDomain, registrableDomain, shownDomain } from './domain'
import { findLookAlikes, likeness } from './look-alike'

test.each([
  ['example.org', 'example.org'],
  ['officer@mail.example.org', 'example.org'],
  ['https://www.example.co.uk/about?x=1', 'example.co.uk'],
  ['HTTP://WWW.Example.ORG:8080/', 'example.org'],
  ['www.example.org/imprint', 'example.org'],
  ['example.org.', 'example.org'],
  ['group.github.io', 'group.github.io'],
  ['a.b.group.github.io', 'group.github.io'],
  ['dean@students.uni.example', 'uni.example'],
  ['name@münchen.example', 'xn--mnchen-3ya.example'],
  ['https://user:secret@example.org/', 'example.org'],
])('%s is registered as %s', (text, domain) => expect(registrableDomain(text)).toBe(domain))

test.each([
  '',
  ' ',
  'org',
  'co.uk',
  'github.io',
  'localhost',
  '127.0.0.1',
  'a@[127.0.0.1]',
  'http://[::1]/',
  'a..b',
  'http://',
  'exa mple.org',
  '.',
  '@',
])('%j has no registrable domain', (text) => expect(registrableDomain(text)).toBeNull())

test('an address where anybody can have one speaks for no organization', () => {
  for (const host of [
    'gmail.com',
    'riseup.net',
    'posteo.de',
    'tutanota.com',
    'tuta.com',
    'proton.me',
    'GMX.de',
  ])
    expect([host, isFreeMail(`someone@${host}`), organizationDomain(`someone@${host}`)]).toEqual([
      host,
      true,
      null,
    ])
  for (const host of ['duck.com', 'mozmail.com', 'simplelogin.com', 'someone.anonaddy.com'])
    expect([host, isMailRelay(`someone@${host}`), organizationDomain(`someone@${host}`)]).toEqual([
      host,
      true,
      null,
    ])
  expect(organizationDomain('dean@uni.example')).toBe('uni.example')
})

test('one organization’s domain is told from a neighbor’s', () => {
  expect(organizationDomain('a@mail.uni.example')).toBe(organizationDomain('https://www.uni.example'))
  expect(organizationDomain('a@one.github.io')).not.toBe(organizationDomain('b@other.github.io'))
  expect(organizationDomain('a@one.co.uk')).not.toBe(organizationDomain('b@other.co.uk'))
  expect([organizationDomain('a@gmail.com'), organizationDomain('')]).toEqual([null, null])
})

describe('a domain as people read it', () => {
  test.each([
    ['example.org', 'example.org'],
    ['xn--mnchen-3ya.de', 'münchen.de'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['xn--e1afmkfd.org', 'пример.org'],
  ])('%s stands as %s', (domain, shown) => {
    expect(shownDomain(domain)).toBe(shown)
  })

  test('one that mixes scripts, or is all in letters that look Latin, shows its Punycode', () => {
    const mixed = registrableDomain('pаypal.com')! // with a Cyrillic а
    expect(shownDomain(mixed)).toBe(`pаypal.com (${mixed})`)
    const whole = registrableDomain('раура.com')!
    expect(shownDomain(whole)).toBe(`раура.com (${whole})`)
  })
})

describe('what may be taken for one another', () => {
  const same: [string, string][] = [
    ['Bund für Umwelt (BUND)', 'BUND FÜR UMWELT'],
    ['The Invented Society', 'Invented Society'],
    ['Société inventée', 'Societe Inventee'],
    ['Bread & Roses e.V.', 'Bread and Roses'],
    ['Invented‑Works Ltd.', 'Invented Works'],
    ['Grеenpeople', 'Greenpeople'],
    ['CEN (Climate Example Network)', 'Climate Example Network'],
  ]
  test.each(same)('%s and %s', (one, other) => {
    expect(likeness({ name: one }, { name: other })).toBe('same-name')
  })

  test('a slip of the pen is near; short names and namesakes with another place are not', () => {
    expect(likeness({ name: 'Invented Society' }, { name: 'Invented Soceity' })).toBe('near-name')
    expect(likeness({ name: 'ABC' }, { name: 'ABD' })).toBeNull()
    expect(likeness({ name: 'Invented Society Bergen' }, { name: 'Invented Society Lima' })).toBeNull()
    for (const [one, other] of [
      ['Upper University of Invention', 'Copper University of Invention'],
      ['National University “River Polytechnic”', 'National University “Meadow Polytechnic”'],
    ] as const)
      expect(likeness({ name: one }, { name: other }), one).toBeNull()
  })

  test('domains', () => {
    const [real, look] = ['Alpha Works', 'Omega Union']
    expect(likeness({ name: real, domain: 'invented.org' }, { name: look, domain: 'invented.net' })).toBe(
      'near-domain',
    )
    expect(likeness({ name: real, domain: 'invented.org' }, { name: look, domain: 'invneted.org' })).toBe(
      'near-domain',
    )
    const rn = { name: look, domain: 'farrn-table.org' }
    expect(likeness({ name: real, domain: 'farmtable.org' }, rn)).toBe('near-domain')
    expect(likeness({ name: real, domain: 'uni.example' }, { name: look, domain: 'uni.example' })).toBe(
      'same-domain',
    )
    expect(likeness({ name: real, domain: 'one.example' }, { name: look, domain: 'two.example' })).toBeNull()
  })

  test('among 5,000 they are found without comparing each with each', () => {
    const others = Array.from({ length: 5_000 }, (_, index) => ({
      name: `Association number ${index} of the invented region`,
      domain: `association-${index}.example`,
    }))
    const began = performance.now()
    const found = findLookAlikes(
      { name: 'Union of something else', domain: 'association-17.example' },
      others,
    )
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(found.map(({ other }) => other.name)).toContain(others[17]!.name)
  })
})
