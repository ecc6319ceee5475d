import { expect, test } from 'vitest'
import { SEALED } from '@/domain/signature/private'
import type { DeskSignature } from './desk-signature'
import { withoutPrivate } from './signatures-file'

const typed = Object.fromEntries(SEALED.map((field) => [field, `typed ${field}`]))
const of = (kind: string, standing: string) =>
  ({ kind, standing, fields: typed, check: null, mailDomain: 'mail.example' }) as unknown as DeskSignature
const left = (signature: DeskSignature) =>
  Object.values(withoutPrivate(signature, []).fields).filter((value) => value !== null)

test('of a person who is only counted a file says nothing that they typed', () => {
  // Of a person nothing is stored in what only organizations have.
  const fields = { ...typed, organization: null, website: null } as DeskSignature['fields']
  expect(left({ ...of('person', 'unlisted'), fields })).toEqual([])
  expect(left({ ...of('person', 'listed'), fields })).toEqual([
    'typed name',
    'typed title',
    'typed affiliation',
  ])
})

test('of an organization a file says the organization and not who signed for it', () => {
  expect(left(of('organization', 'listed'))).toEqual(['typed organization', 'typed website'])
})
