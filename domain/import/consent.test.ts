import { describe, expect, test } from 'vitest'
import { refusalFinder, refusedQuestion } from './consent'

const refused = (heading: string, cell: string, rows: string[][] = []) =>
  refusalFinder(['Organization', heading], rows, 0)(['Alder Forum', cell]) === 1

describe('a plain no to being published or to signing', () => {
  test.each([
    ['Do you agree that we publish your organisation?', 'No'],
    ['May we publish the name?', 'no'],
    ['May we publish the name?', 'No, keep us anonymous'],
    ['May we list your organization on the website?', 'FALSE'],
    ['I agree to the publication of this signature', 'I disagree'],
    ['Consent', 'No'],
    ['Permission to publish', 'declined'],
    ['Do you sign for your organisation?', 'No'],
    ['Signed', 'No'],
    ['Does your organization endorse the letter?', 'N'],
    ['May we publish your organization and write to you?', 'No'],
    ['Published', 'false'],
    ['G01Q04. May we publish?', 'No'],
    ['Sind Sie mit der Veröffentlichung einverstanden?', 'Nein'],
    ['Dürfen wir Sie nennen?', 'nein, danke'],
    ['Einwilligung', 'Nein'],
    ['Unterzeichnet Ihre Organisation den Brief?', 'Nein.'],
    ['Acceptez-vous que nous publiions le nom ?', 'Non'],
    ['Autorisez-vous la publication de votre organisation ?', 'Non'],
    ['Votre organisation signe-t-elle la lettre ?', 'non'],
    ['¿Está de acuerdo con que publiquemos su organización?', 'No'],
    ['¿Autoriza la publicación?', 'No autorizo'],
    ['Autorizza la pubblicazione del nome?', 'No'],
    ['Siete d’accordo con la pubblicazione?', 'Non acconsento'],
    ['Autoriza a publicação do nome?', 'Não'],
    ['Concorda com a publicação?', 'Nao'],
    ['団体名を掲載してもよいですか', 'いいえ'],
    ['公開に同意しますか', '同意しない'],
    ['هل توافق على نشر اسم المنظمة؟', 'لا'],
    ['الموافقة على النشر', 'غير موافق'],
    ['Do not publish', 'Yes'],
    ['Stay anonymous?', 'x'],
    ['Nicht veröffentlichen', 'Ja'],
    ['No publicar', 'Sí'],
    ['匿名を希望', 'はい'],
  ])('%s %s', (heading, cell) => expect(refused(heading, cell)).toBe(true))
})

describe('is not', () => {
  test.each([
    ['Do you agree that we publish your organisation?', 'Yes'],
    ['Do you agree that we publish your organisation?', ''],
    ['May we publish the name?', 'No Borders'],
    ['May we write to you?', 'No'],
    ['Do you agree to receive our newsletter?', 'No'],
    ['May we contact you about the publication?', 'No'],
    ['I agree to be informed by e-mail', 'No'],
    ['May we use your logo?', 'No'],
    ['Dürfen wir Ihnen schreiben, also Sie kontaktieren?', 'Nein'],
    ['Stimmen Sie dem Newsletter zu?', 'Nein'],
    ['Acceptez-vous de recevoir nos courriels ?', 'Non'],
    ['¿Acepta recibir el boletín?', 'No'],
    ['Accetta di ricevere la newsletter?', 'No'],
    ['Aceita receber novidades?', 'Não'],
    ['ニュースの配信に同意しますか', 'いいえ'],
    ['هل توافق على استلام النشرة البريدية؟', 'لا'],
    ['Do not publish', 'No'],
    ['Date of agreement', 'No'],
    ['Agreement number', '0'],
    ['Are you a member?', 'No'],
    ['Is your organization registered?', 'No'],
    ['Country', 'No'],
    ['Name der Organisation', 'Nein'],
  ])('%s %s', (heading, cell) => expect(refused(heading, cell)).toBe(false))
})

test('0 is a no where nothing but 0 and 1 stands in the column', () => {
  const heading = 'Consent to publication'
  expect(refused(heading, '0', [['A', '1'], ['B', '0']])).toBe(true) // prettier-ignore
  expect(refused(heading, '0', [['A', '7'], ['B', '0']])).toBe(false) // prettier-ignore
})

test('the reason quotes the beginning of the heading', () => {
  const long =
    'Do you agree that we publish your organization under the letter, on this website and in print?'
  expect(refusedQuestion(['Organization', 'Newsletter?', long], ['Alder', 'No', 'No'], 0)).toEqual({
    heading: 'Do you agree that we publish your organization under the let…',
    answer: 'No',
  })
})
