import { describe, expect, test } from 'vitest'
import { refusalFinder } from './consent'
import { optionHeadingOf } from './option-columns'

/** Which of these rows are refused, by the columns behind the organization's. */
const refused = (headings: string[], rows: string[][]) => {
  const table = rows.map((cells) => ['Alder Forum', ...cells])
  const find = refusalFinder(['Organisation', ...headings], table, 0)
  return table.map((cells) => find(cells) >= 0)
}

describe('one column for each choice', () => {
  const ask = 'May we publish your name?'
  test.each<[string, string[], string[][]]>([
    ['KoboToolbox', [ask, `${ask}/Yes`, `${ask}/No`], [['Yes', '1', '0'], ['No', '0', '1']]],
    ['Tally', [`${ask} (Yes)`, `${ask} (No)`], [['true', 'false'], ['false', 'true']]],
    ['LimeSurvey', ['Dürfen wir veröffentlichen? [Ja]', 'Dürfen wir veröffentlichen? [Nein]'], [['Ja', 'Nein'], ['Nein', 'Ja']]],
    ['LimeSurvey, only the no', [`${ask} [No]`], [['No'], ['Yes']]],
    ['a dash', [`${ask} - Yes`, `${ask} - No`], [['x', ''], ['', 'x']]],
    ['French', ['Publication du nom / Oui', 'Publication du nom / Non'], [['1', '0'], ['0', '1']]],
    ['Spanish', ['¿Autoriza la publicación? Sí', '¿Autoriza la publicación? No'], [['✓', ''], ['', '✓']]],
    ['Italian', ['Pubblicazione: Sì', 'Pubblicazione: No'], [['Vero', 'Falso'], ['Falso', 'Vero']]],
    ['Portuguese', ['Assina a carta? (Não)'], [['0'], ['1']]],
    ['Japanese', ['公開しますか（いいえ）'], [[''], ['○']]],
    ['a longer no', [`${ask} (Yes)`, `${ask} (No, keep us anonymous)`], [['1', '0'], ['0', '1']]],
    ['the choices alone', ['Yes', 'No'], [['x', ''], ['', 'x']]],
    ['another choice', [`${ask}/Yes`, `${ask}/Only in print`, `${ask}/No`], [['1', '0', '0'], ['0', '0', '1']]],
  ])('%s', (_, headings, rows) => expect(refused(headings, rows)).toEqual([false, true])) // prettier-ignore

  test.each(['May we publish? (Yes/No)', 'May we publish? Yes/No', 'Publish: yes / no', 'Publish: yes - no', 'Consent (y/n)', 'Einwilligung (ja/nein)', 'Publication (oui/non)', 'Publish? (No/Yes)'])(
    '%s is one column for both answers',
    (heading) => expect(refused([heading], [['Yes'], ['No']])).toEqual([false, true]),
  ) // prettier-ignore

  test('a question about something else keeps nothing back', () => {
    expect(refused(['Newsletter? (No)', 'No. of members'], [['true', '3']])).toEqual([false])
    expect(refused(['No.', 'Country'], [['1', 'Spain']])).toEqual([false])
  })
})

test.each([
  ['Any objection to publication?', 'No', 'Yes'],
  ['Spricht etwas gegen die Veröffentlichung?', 'Nein', 'Ja'],
  ['Haben Sie Einwände gegen eine Veröffentlichung?', 'Nein', 'Ja'],
  ['Do you object to being listed?', 'No', 'Yes'],
  ['Avez-vous une objection à la publication ?', 'Non', 'Oui'],
  ['¿Tiene inconveniente en que publiquemos el nombre?', 'No', 'Sí'],
  ['Ha obiezioni alla pubblicazione?', 'No', 'Sì'],
  ['Tem alguma objeção à publicação?', 'Não', 'Sim'],
  ['掲載に異議がありますか', 'いいえ', 'はい'],
  ['هل لديكم اعتراض على النشر؟', 'لا', 'نعم'],
])('%s: %s is no refusal, %s is one', (heading, no, yes) => {
  expect(refused([heading], [[no], [yes]])).toEqual([false, true])
})

test('a heading is taken apart at its end', () => {
  expect(optionHeadingOf('May we publish? (No)')).toEqual({ base: 'May we publish?', option: 'No' })
  expect(optionHeadingOf('Publish/Yes')).toEqual({ base: 'Publish', option: 'Yes' })
  expect(optionHeadingOf('Organization')).toEqual({ base: 'Organization', option: '' })
})
