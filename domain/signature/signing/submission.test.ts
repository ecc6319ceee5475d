import { expect, test } from 'vitest'
import { safeParse } from 'zod/mini'
import type { SignField } from '@/domain/signature/signature'
import { submission } from './submission'

const person: Partial<Record<SignField, string>> = {
  ...{
    kind: 'person',
    name: 'Jane Roe',
    email: 'jane@example.org',
    country: 'PT',
    listed: 'true',
    consent: 'true',
  },
  ...{
    title: 'Editor',
    affiliation: 'Bridgewatch',
    language: 'en',
    edition: 'a'.repeat(64),
    category: 'press',
  },
}
const organization: typeof person = {
  ...{ ...person, kind: 'organization', organization: 'Bridgewatch.org', website: 'bridgewatch.example' },
}
const read = (raw: Record<string, unknown>) => {
  const parsed = safeParse(submission, raw)
  return parsed.success
    ? parsed.data
    : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path[0], issue.message]))
}

test.each([
  '\u200B',
  '\uFEFF',
  '\u200E',
  '\u200F',
  '\u202A',
  '\u202E',
  '\u2066',
  '\u00AD',
  '\u180E',
  '\u00A0',
  '\u2060',
])('what nobody sees is taken off the ends of every field: %j', (one) => {
  for (const values of [person, organization]) {
    const wrapped = Object.fromEntries(
      Object.entries(values).map(([field, text]) => [field, one + text + one]),
    )
    expect(read(wrapped)).toEqual(read(values))
    expect(read(values)).toHaveProperty('name', 'Jane Roe')
  }
})

test.each(['Bridgewatch.org', 'Ponte.com, Inc.', 'Lake.NET team', '+972 Magazine', '1984', '№1', '@handle'])(
  '%s is taken as employer, as title and as organization',
  (text) => {
    expect(read({ ...person, affiliation: text, title: text })).toMatchObject({
      affiliation: text,
      title: text,
    })
    expect(read({ ...organization, organization: text })).toMatchObject({ organization: text })
  },
)

test.each(['jane@example.org', 'https://example.org', 'example.org/join', 'javascript:alert(1)'])(
  '%s is taken as none of them, and not as a name',
  (text) => {
    expect(read({ ...person, name: text, affiliation: text, title: text })).toEqual({
      name: 'looks-like-a-link',
      affiliation: 'holds-an-address',
      title: 'holds-an-address',
    })
    expect(read({ ...organization, organization: text })).toEqual({ organization: 'holds-an-address' })
  },
)

test.each(['-', '–', '—', '−', '--', ' - '])('%j in an optional field is nothing', (dash) => {
  expect(read({ ...person, title: dash, affiliation: dash, category: dash })).toMatchObject({
    ...{ title: null, affiliation: null, category: null },
  })
  expect(read({ ...organization, website: dash })).toMatchObject({ website: null })
  expect(read({ ...person, name: dash })).toHaveProperty('name')
})

test.each(['Jane <jane@example.org>', 'mailto:jane@example.org', 'jane@example.org;', 'jane＠example．org'])(
  '%s is read as jane@example.org',
  (email) => {
    expect(read({ ...person, email })).toHaveProperty('email', 'jane@example.org')
  },
)

test('a domain with a slip is not refused: a script that signs cannot be asked', () => {
  expect(read({ ...person, email: 'jo@gmial.com' })).toHaveProperty('email', 'jo@gmial.com')
})

test('a no-break space in a name is stored as a space, and an affiliation may have 250 characters', () => {
  expect(read({ ...person, name: 'Jane\u00A0Roe', affiliation: 'x'.repeat(250) })).toMatchObject({
    name: 'Jane Roe',
    affiliation: 'x'.repeat(250),
  })
  expect(read({ ...person, affiliation: 'x'.repeat(251) })).toEqual({ affiliation: 'too-long' })
})

test.each([
  ...[true, false, 1.5, 0, [], {}, ['Jane']].map((value) => ['name', value, 'not-text'] as const),
  ...[false, 12, {}].map((value) => ['affiliation', value, 'not-text'] as const),
  ...[[], {}, 2, 1.5].flatMap((value) =>
    (['consent', 'listed', 'updates'] as const).map((field) => [field, value, 'not-yes-or-no'] as const),
  ),
  ['updates', 'maybe', 'not-yes-or-no'],
] as const)('%s does not take %j', (field, value, fault) => {
  expect(read({ ...person, [field]: value })).toEqual({ [field]: fault })
})

test.each([true, 'true', 'TRUE', 'on', 1, '1', 'Yes'])('%j is a yes, and its opposite a no', (yes) => {
  expect(read({ ...person, consent: yes, listed: yes, updates: yes })).toMatchObject({
    listed: true,
    updates: true,
  })
})

test.each([false, 'FALSE', 'off', 0, 'no'])('%j is a no', (no) => {
  expect(read({ ...person, listed: no, updates: no })).toMatchObject({ listed: false, updates: false })
})

test.each([
  ['<https://bridge.example>', 'https://bridge.example'],
  ['bridge.example.', 'bridge.example'],
  ['https://bridge.example/join,', 'https://bridge.example/join'],
  ['n/a', null],
  ['keine', null],
])('the website %j is read as %j', (website, meant) => {
  expect(read({ ...organization, website })).toMatchObject({ website: meant })
})
