import { expect, test } from 'vitest'
import { firstSentence } from './first-sentence'

test('a letter begins after its greeting, and its first sentence is whole', () => {
  const letter = `Dear ministers,\n\n## What this is about\n\nWe *ask* you to keep [encryption](https://a.example) strong[^1] for everyone. It protects us.\n\n[^1]: A note.`
  expect(firstSentence(letter, 'en')).toBe('We ask you to keep encryption strong for everyone.')
})

test('what is too short to say anything goes on with the next sentence', () => {
  expect(firstSentence('We write to you. We ask for lamps on the bridge. And more.', 'en')).toBe(
    'We write to you. We ask for lamps on the bridge.',
  )
})

test.each([
  [
    'ja',
    '大臣各位\n\n私たちは、すべての人のために橋を開いたままにし、夜のあいだも灯りをともし続けることを求めます。よろしくお願いします。',
    '私たちは、すべての人のために橋を開いたままにし、夜のあいだも灯りをともし続けることを求めます。',
  ],
  [
    'ar',
    'السادة الوزراء،\n\nنطلب منكم أن تُبقوا الجسر مفتوحًا للجميع وأن تُنيروه في الليل. وشكرًا لكم.',
    'نطلب منكم أن تُبقوا الجسر مفتوحًا للجميع وأن تُنيروه في الليل.',
  ],
  [
    'hi',
    'हम आपसे पुल को सभी के लिए खुला रखने और रात में रोशनी रखने का अनुरोध करते हैं। धन्यवाद।',
    'हम आपसे पुल को सभी के लिए खुला रखने और रात में रोशनी रखने का अनुरोध करते हैं।',
  ],
])('in %s too', (language, letter, sentence) => {
  expect(firstSentence(letter, language)).toBe(sentence)
})

test('after a greeting that ends in a comma a German letter begins with a capital all the same', () => {
  const letter = 'Sehr geehrte Damen und Herren,\n\nwir bitten Sie, die Brücke für alle offen zu halten.'
  expect(firstSentence(letter, 'de')).toBe('Wir bitten Sie, die Brücke für alle offen zu halten.')
})

test('a long one is cut between words, and a letter of a greeting alone or of nothing says that', () => {
  const long = firstSentence('many words and '.repeat(40), 'en')
  expect(long.length).toBeLessThanOrEqual(240)
  expect(long).toMatch(/(words|and|many)…$/)
  expect(firstSentence('Dear all,', 'en')).toBe('Dear all,')
  expect(firstSentence('', 'en')).toBe('')
})
