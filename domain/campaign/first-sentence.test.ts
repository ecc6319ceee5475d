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

test.each([
  ['de', 'Die Gesellschaft für Informatik e. V. bittet Sie, die Brücke offen zu halten. Sie trägt alle.'],
  ['de', 'Wir bitten Sie, z. B. die Brücke am Fluss für alle offen zu halten. Sie trägt alle.'],
  ['de', 'Wir widersprechen gem. § 5 der erfundenen Brückenordnung ihrer Schließung. Sie trägt alle.'],
  ['de', 'Wir haben Ihnen am 28. November vorgeschlagen, die Brücke zu erhalten. Sie trägt alle.'],
  ['en', 'We are the family of Dr. No. Invented, who built the bridge by hand. It carries all.'],
  ['en', 'We stand by Mr. John A. Invented, who keeps the bridge at night. It carries all.'],
  ['en', 'We stand by the people in the case River vs. Bridge, and by St. Invented. It carries all.'],
  ['en', 'You find what we ask for at example.org/a.b?c=d and in this letter. It carries all.'],
  ['fr', 'Nous écrivons à M. Dupont et à Mme. Durand pour garder le pont ouvert. Il porte tout.'],
  ['es', 'Pedimos al Sr. Inventado que mantenga abierto el puente para quienes viven aquí. Lleva a todas.'],
])('an abbreviation ends no sentence (%s)', (language, letter) => {
  expect(firstSentence(letter, language)).toBe(letter.slice(0, letter.lastIndexOf('. ') + 1))
})

test.each([
  ['de', 'Sehr geehrte Damen und Herren!'],
  ['de', 'Sehr geehrte Frau Ministerin für erfundene Brücken, sehr geehrter Herr Präsident des Flusses!'],
  ['en', 'Dear Dr. No.'],
  ['en', 'Brussels, 28 Nov. 2026.'],
  ['en', 'Brussels, 28 Nov. 2026.\n\nDear Dr. No.'],
  ['en', '> What carries all is closed to none, as it stands above the invented gate.'],
])('what stands before a letter is not its first sentence (%s: %s)', (language, before) => {
  const sentence = 'We ask you to keep the bridge open for everyone who lives here.'
  expect(firstSentence(`${before}\n\n${sentence} It carries all.`, language)).toBe(sentence)
})

test('a letter of brief lines begins after its greeting', () => {
  expect(firstSentence('Dear Dr. No.\n\nKeep the bridge open.', 'en')).toBe('Keep the bridge open.')
  expect(firstSentence('Keep the bridge open.', 'en')).toBe('Keep the bridge open.')
})

test('of a list the first item counts', () => {
  const list = 'We ask you to:\n\n- keep the bridge open for everyone\n- light it at night, all year round'
  expect(firstSentence(list, 'en')).toBe('Keep the bridge open for everyone')
})

test('a short sentence in Han, Kana or Hangul says enough', () => {
  expect(firstSentence('橋を夜も開けておいてください。灯りもお願いします。', 'ja')).toBe(
    '橋を夜も開けておいてください。',
  )
  expect(firstSentence('大臣殿。\n\n橋を夜も開けておいてください。灯りもお願いします。', 'ja')).toBe(
    '橋を夜も開けておいてください。',
  )
})
