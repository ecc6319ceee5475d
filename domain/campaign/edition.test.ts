import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { editionHash, normalizeEdition } from '@/domain/campaign/edition'

const edition = {
  addressees: 'To the heads of state,\nmeeting in summit',
  title: 'Keep “strong” encryption \\ strong',
  text: 'Café, 日本, 𠮷 and a "quote"\twith\u0001 controls\u2028.\n',
}

// Computed apart from this code, by Python's hashlib over the JSON below in UTF-8.
const json =
  '{"addressees":"To the heads of state,\\nmeeting in summit",' +
  '"text":"Café, 日本, 𠮷 and a \\"quote\\"\\twith\\u0001 controls\u2028.\\n",' +
  '"title":"Keep “strong” encryption \\\\ strong"}'
const vector = 'f48f45d0871cd35d6343520610c862ddfeecec677fb41bbea8211fb7058307df'

it('hashes the RFC 8785 JSON of the fields', () => {
  expect(editionHash(edition).toString('hex')).toBe(vector)
  expect(createHash('sha256').update(json).digest('hex')).toBe(vector)
})

it('is the same for CRLF, decomposed characters, any order of fields and extra ones', () => {
  const { addressees, title, text } = edition
  const typed = {
    number: 3,
    text: text.replaceAll('\n', '\r\n').normalize('NFD'),
    title: title.normalize('NFD'),
    addressees: addressees.replaceAll('\n', '\r'),
  }
  expect(editionHash(typed).toString('hex')).toBe(vector)
  expect(normalizeEdition(typed)).toEqual(edition)
})

it('changes with every field, and when text moves from one to the other', () => {
  const changed = [
    { ...edition, title: `${edition.title}.` },
    { ...edition, addressees: `${edition.addressees} ` },
    { ...edition, text: edition.text.trim() },
    { ...edition, title: edition.addressees, addressees: edition.title },
  ]
  expect(new Set([edition, ...changed].map((each) => editionHash(each).toString('hex'))).size).toBe(5)
})

it('throws for a lone surrogate, which has no UTF-8', () => {
  expect(() => editionHash({ ...edition, text: '\uD800' })).toThrow('surrogate')
})
