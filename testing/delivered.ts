import type { Delivered, DeliveredRow, DeliveredRows } from '@/bundle/delivered'
import type { DeliveredCounts } from '@/db/tables/delivery'
import type { PublicProof } from '@/db/tables/signature'
import { inventName, pick, randomFrom } from './invented-names'

// A delivery as its files are made of it, and as many rows as a test or a measurement wants. Everything is invented.

const HASH = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'

export const LETTER = `We, the undersigned, ask that the bridge stays open.[^1]

## What we ask

1. Keep the bridge **open** by day and by night.
2. Publish what its *repair* costs.

> Whoever closes a bridge makes two towns of one.

| Year | Crossings |
| --- | ---: |
| 2024 | 1,204 |
| 2025 | 1,385 |

Read [the report](https://example.org/report).

[^1]: Counted by the invented Bridge Office.
`

/** A delivery with its counts for `names` rows; whatever a test cares about is changed. */
export function delivered(changed: Partial<Delivered> = {}, names = 10): Delivered {
  return {
    host: { name: 'Invented Host', contact: 'host@example.org', url: 'https://letters.example.org' },
    campaign: {
      slug: 'keep-the-bridge-open',
      url: 'https://letters.example.org/campaigns/keep-the-bridge-open',
      contact: 'bridge@example.org',
      responsible: 'Bridge Friends, Exampletown',
      demonstration: false,
      categories: [
        {
          slug: 'organizations',
          kind: 'organization',
          headings: { en: 'Organizations', fr: 'Organisations', de: 'Organisationen' },
        },
        {
          slug: 'companies',
          kind: 'organization',
          headings: { en: 'Companies', fr: 'Entreprises', de: 'Unternehmen' },
        },
        {
          slug: 'scholars',
          kind: 'person',
          headings: { en: 'Scholars', fr: 'Chercheurs', de: 'Forschende' },
        },
      ],
    },
    number: 1,
    revision: 1,
    revisions: [],
    edition: { number: 1, hash: HASH },
    language: 'en',
    letters: [
      {
        language: 'en',
        title: 'Keep the bridge open',
        addressees: 'To the council of Exampletown',
        text: LETTER,
        hash: HASH,
      },
    ],
    recipient: null,
    note: null,
    cutoffAt: '2026-11-27T12:00:00.000Z',
    frozenAt: '2026-11-27T12:05:00.000Z',
    counts: countsOf(names),
    recordUrl: 'https://letters.example.org/campaigns/keep-the-bridge-open/deliveries/1',
    keysUrl: 'https://letters.example.org/.well-known/undersigned-keys.json',
    version: '0.1.0',
    ...changed,
  }
}

/** The counts of rowsOf(names), and twelve who are only counted. */
export function countsOf(names: number): DeliveredCounts {
  const sections = new Map<string, DeliveredCounts['categories'][number]>()
  const countries = new Map<string, DeliveredCounts['countries'][number]>()
  for (let index = 0; index < names; index += 1) {
    const { kind, category, country } = rowAt(index, names)
    const key = `${kind} ${category}`
    sections.set(key, { kind, category: category ?? '', count: (sections.get(key)?.count ?? 0) + 1 })
    const place = countries.get(country ?? '') ?? { country: country ?? '', people: 0, organizations: 0 }
    place[kind === 'person' ? 'people' : 'organizations'] += 1
    countries.set(country ?? '', place)
  }
  const categories = [...sections.values()]
  const sum = (kind: string) =>
    categories.filter((one) => one.kind === kind).reduce((total, { count }) => total + count, 0)
  return {
    people: sum('person'),
    organizations: sum('organization'),
    unlisted: 12,
    categories,
    countries: [...countries.values()],
  }
}

/** Invented rows by section as files get them; not sorted within one. Each is made as it is read: a hundred thousand take no memory. */
export function rowsOf(names: number, script?: string): DeliveredRows {
  return async function* () {
    for (let index = 0; index < names; index += 1) yield rowAt(index, names, script)
  }
}

/** The rows themselves, for comparing. */
export const listOf = (names: number, script?: string): DeliveredRow[] =>
  Array.from({ length: names }, (_, index) => rowAt(index, names, script))

const AFFILIATIONS = ['University of Oslo', 'Öko-Bund e.V.', 'Réseau Échange', 'Office for Civic Affairs']
const CONFIRMED = '2026-11-20T09:30:00.000Z'

/** Of ten rows two are organizations and one is a scholar; of many the first fiftieth, and the tenth after it. */
function rowAt(index: number, names: number, script?: string): DeliveredRow {
  const random = randomFrom(index + 1)
  const invented = inventName(random, script)
  const organizations = Math.max(Math.ceil(names / 50), Math.min(2, names - 1))
  const row = {
    number: index + 1,
    title: null,
    affiliation: null,
    country: random() < 0.9 ? invented.country : null,
    area: null,
    record: null,
    members: null,
    proofs: [],
    confirmedAt: random() < 0.95 ? CONFIRMED : null,
  }
  const category = index < organizations / 2 ? 'organizations' : 'companies'
  if (index < organizations) return { ...row, ...organization(index, category, invented.name, random) }
  return {
    ...row,
    kind: 'person',
    name: invented.name,
    title: random() < 0.1 ? pick(random, ['Dr.', 'Professor', 'Nurse']) : null,
    affiliation: random() < 0.12 ? pick(random, AFFILIATIONS) : null,
    organization: null,
    category: index < organizations + names * 0.1 ? 'scholars' : null,
  }
}

function organization(index: number, category: string, name: string, random: () => number) {
  return {
    kind: 'organization' as const,
    name: null,
    organization: `${name} ${pick(random, ['Foundation', 'Association', 'e.V.', 'Institute'])}`,
    category,
    record: `invented-${index}`,
    members: index === 0 ? ['Invented Member One', 'Invented Member Two'] : null,
    proofs: proofs(`org${index}.example.org`, random),
  }
}

function proofs(domain: string, random: () => number): PublicProof[] {
  const dns = { method: 'dns', source: null, domain, at: CONFIRMED }
  const second = { method: 'countersignature', source: null, domain, at: CONFIRMED }
  const mailbox = { method: 'mailbox', source: null, domain, at: CONFIRMED }
  const checked = { method: 'organizer', source: 'an invented register', domain: null, at: CONFIRMED }
  const invited = { method: 'invitation', source: null, domain: null, at: CONFIRMED }
  const imported = { method: 'import', source: 'an invented paper list', domain: null, at: CONFIRMED }
  const decision = { method: 'decision', source: 'its invented board', domain: null, at: CONFIRMED }
  return pick(random, [[dns, second, decision], [dns], [mailbox], [checked], [invited, mailbox], [imported]])
}
