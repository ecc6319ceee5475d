// The demonstration campaign: written in our own words, signed by nobody who exists.

export const LETTER = {
  title: 'Keep strong encryption strong',
  slug: 'keep-encryption-strong',
  language: 'en',
  addressees: 'To the heads of state and government of the G7,\nmeeting in summit',
  contact: 'letter@example.org',
  responsible: 'Example Internet Association (invented), 1 Example Street, Exampletown',
  text: `Every bank transfer, medical record and private message that crosses a border today is protected by the same mathematics. It protects your ministries as it protects a nurse on a night shift. There is no version of it that fails only for criminals.[^one-lock]

Again and again it is proposed that those who offer protected services keep a second way in, for the authorities alone. We understand the wish behind it: crimes are planned over these services too, and those who investigate them carry a heavy duty. But a way in is a way in. Whoever finds it, copies it or is paid to hand it over will use it, and the people who are harmed first are those who have the least means to defend themselves.[^who-pays]

We, the undersigned organizations and people, ask that you commit, together and in writing,

1. not to require, coerce or persuade providers to build a way around the protection of the people who rely on them;
2. not to ask that encryption be switched off, delayed or made an extra;
3. to use and to promote the strongest protection that is known for your own citizens’ data;
4. to discuss proposals that touch it in the open, with those who build it and those who depend on it.

An economy that trusts its networks is worth more to public safety than any exception to that trust. You can say so with one voice. We ask you to.

[^one-lock]: The internet’s engineers agreed in 2014 to treat pervasive monitoring as an attack to be defended against: [RFC 7258](https://www.rfc-editor.org/info/rfc7258).
[^who-pays]: Journalists and their sources, people who flee a violent partner, patients, lawyers, and everyone whose telephone is lost in a train.`,
}

/** Organizations that exist nowhere: [name, country, source of the check]. */
export const ORGANIZATIONS: [string, string, string][] = [
  ['Example Internet Association', 'CH', 'its entry in the commercial register (invented)'],
  ['Föderation der erfundenen Datenschutzbeauftragten', 'DE', 'the register of associations (invented)'],
  ['جمعية الأمثلة للحقوق الرقمية', 'TN', 'its imprint (invented)'],
  ['見本ネットワーク協会', 'JP', 'its imprint (invented)'],
  ['Association des exemples libres', 'FR', 'the official journal of associations (invented)'],
  ['Sample Engineers Without Backdoors', 'CA', 'the public register (invented)'],
  ['Fundación Ejemplo por la Privacidad', 'AR', 'the public register (invented)'],
]

/** An organization that has confirmed and waits for the organizer's check, so that the desk has something to do. */
export const WAITING: [string, string] = ['Invented Society for Open Standards', 'KE']

/** People who exist nowhere: [name, country, affiliation, shown]. */
export const PEOPLE: [string, string, string | null, boolean][] = [
  ['Invented Person One', 'GB', 'Cryptographer, Example University', true],
  ['Invented Person Two', 'PT', 'Nurse', true],
  ['Erfundene Unterzeichnerin Drei', 'DE', 'Rechtsanwältin', true],
  ['شخصية مخترعة أربعة', 'EG', 'مهندسة', true],
  ['架空の署名者 五', 'JP', '例示大学', true],
  ['Personne inventée Six', 'FR', 'Journaliste', true],
  ['Invented Person Seven', 'KE', null, false],
  ['Вымышленный человек Восемь', 'BG', 'Учитель', true],
  ['Persona inventada Nueve', 'MX', null, true],
  ['Invented Person Ten', 'IN', 'Editor, The Example', true],
  ['Inventita Homo Dek Unu', 'BR', 'Bibliotecária', true],
  ['Invented Person Twelve', 'US', null, false],
  ['가상의 서명자 열셋', 'KR', null, true],
  ['Ihminen Keksitty Neljätoista', 'FI', 'Opettaja', true],
]
