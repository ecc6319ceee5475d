import { expect, test } from 'vitest'
import { typedTexts } from './typed-texts'

test('what people typed is told from what a page said itself', () => {
  const id = '0195c0de-0000-7000-8000-000000000001'
  expect(typedTexts({ what: 'ask', time: '', zone: 'Europe/Berlin', signature: id, c0: 'email' })).toEqual([])
  expect(typedTexts({ kept: id, count: '12', agreed: 'on', columns: '' })).toEqual([])
  expect(typedTexts({ decision: 'ask', question: ' Who are you?\nSay more. ', signature: id })).toEqual([
    'Who are you?\nSay more.',
  ])
  expect(typedTexts({ organization: 'River Guild', email: 'a@guild.example', language: 'de' })).toEqual([
    'River Guild',
    'a@guild.example',
  ])
})
