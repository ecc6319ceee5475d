import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { typedTexts as labelled } from './typed-texts'

const typedTexts = (form: Record<string, string>) => labelled(form, 'en').map(({ text }) => text)

test('what people typed is told from what a page said itself', () => {
  const id = '0195c0de-0000-7000-8000-000000000001'
  expect(typedTexts({ what: 'ask', time: '', zone: 'Europe/Berlin', signature: id, c0: 'email' })).toEqual([])
  expect(typedTexts({ version: '3', 'seen-de': '0123456789abcdef', step: 'preview' })).toEqual([])
  expect(typedTexts({ kept: id, count: '12', agreed: 'on', columns: '' })).toEqual([])
  expect(typedTexts({ decision: 'ask', question: ' Who are you?\nSay more. ', signature: id })).toEqual([
    'Who are you?\nSay more.',
  ])
  expect(typedTexts({ organization: 'River Guild', email: 'a@guild.example', language: 'de' })).toEqual([
    'River Guild',
    'a@guild.example',
  ])
})

test('texts of a letter and of an update are called as their fields are, even where they look like what a page says', () => {
  expect(labelled({ title: '2026', addressees: '', text: 'true', language: 'en' }, 'en')).toEqual([
    { text: '2026', label: 'Title' },
    { text: 'true', label: 'Letter' },
  ])
  expect(labelled({ 'subject-de': 'Danke', 'text-de': '', version: '3' }, 'en')).toEqual([
    { text: 'Danke', label: 'Subject', written: 'de' },
  ])
  expect(labelled({ kind: 'received', text: 'By hand' }, 'en')).toEqual([{ text: 'By hand' }])
})

// The elements that offer a choice or carry what the page says, with the name that they stand there with.
const CHOICES =
  /<(?:SelectField|RadioField|ZoneField|Picks|Tick|input[^<>]*type="(?:radio|hidden)")[^<>]*?\sname="(\w+)"/g

test('no choice and no hidden value of a form of the desk is taken for what somebody typed', () => {
  const desk = 'app/[language]/desk'
  const sources = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  )
  const names = sources.flatMap((file) =>
    [...readFileSync(`${desk}/${file}`, 'utf8').matchAll(CHOICES)].map(([, name]) => name!),
  )
  expect(new Set(names).size).toBeGreaterThan(20)
  // Ticks say "true", and a number of rows is a number.
  const ticks = new Set(['invitedAsked', 'invitedSeeNames', 'logos', 'reminds', 'reviewsPeople'])
  const asText = names.filter((name) => !ticks.has(name) && typedTexts({ [name]: 'a-choice' }).length > 0)
  expect([...new Set(asText)]).toEqual([])
  expect(typedTexts({ logos: 'true', 'kind.3': 'person', sealWith: 'passphrase', format: 'csv' })).toEqual([])
})
