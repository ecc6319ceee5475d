import { describe, expect, test } from 'vitest'
import { refusalFinder } from './consent'
import { refusedQuestion } from './refused-question'

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

  test.each([
    'Sign?', 'Sign on?', 'Sign-on', 'Signs the letter', 'Endorse?', 'Endorsement', 'Willing to sign', 'Display name?', 'Visible?', 'OK to list?', 'Name on website?', 'Participate?', 'Confirmed?', 'Ready to endorse?', 'On board?', 'Name on the list',
    'Freigabe', 'Namensnennung', 'Auf der Liste erscheinen?', 'Mitzeichnung', 'Zusage', 'Teilnahme?', 'Sichtbar', 'Peut-on vous citer ?', 'Signataire ?', 'Publiable', 'Affichage public', 'Adhésion', 'Pouvons-nous vous nommer ?',
    '¿Firma?', '¿Adhiere?', 'Publicable', 'Firma?', 'Aderisce?', 'Sottoscrive', 'Adesione', '¿Firman la carta?', 'Assina?', 'Assina a carta?', 'Pode ser listada?', 'Subscreve', '署名', '署名する', '署名の意思', 'التوقيع', 'نوقع', 'يوقع',
  ])('%s No', (heading) => expect(refused(heading, 'No')).toBe(true)) // prettier-ignore

  test.each([
    'Please do not publish', 'Do not list us', 'We do not agree', 'We don’t want to be published', "we don't consent", 'Keep us anonymous', 'Confidential', 'NO (board said no)', 'no way', 'Denied', 'Declined', 'Refused', 'We decline.', 'Not for publication', 'rather not', 'I would prefer not to be named',
    'bitte nicht veröffentlichen', 'lieber nicht', 'anonym', 'wir stimmen nicht zu', 'nicht veröffentlichen', 'Auf keinen Fall', 'Wir lehnen ab', 'ne pas publier', 'Nous refusons', 'Merci de ne pas nous citer', 'Nous ne souhaitons pas figurer',
    'No autorizamos', 'no publicar', 'No firmamos', 'Non autorizziamo', 'Nego il consenso', 'Non vogliamo', 'Não autorizamos', 'não publicar', 'Não assinamos', '公開しない', '同意致しません', '匿名希望', 'しません', 'しない', '掲載しないでください', 'نرفض', 'لا نوافق على النشر', 'يرجى عدم النشر',
  ])('May we publish? %s', (cell) => expect(refused('May we publish?', cell)).toBe(true)) // prettier-ignore

  test.each([
    'Do you refuse publication?', 'Refuses publication', 'Opt out of the public list', 'Opted out', 'Rejects publication', 'Lehnen Sie die Veröffentlichung ab?', 'Veröffentlichung abgelehnt', 'Refusez-vous la publication ?', 'Refus de publication', '¿Rechaza la publicación?',
    'Rifiuta la pubblicazione?', 'Recusa a publicação?', '公開を希望しない', '公開を拒否しますか', 'هل ترفض النشر؟',
  ])('%s: a yes refuses, a no does not', (heading) => {
    expect([refused(heading, 'Yes'), refused(heading, 'No')]).toEqual([true, false])
  }) // prettier-ignore

  test.each(['Unterzeichnen Sie den Brief?', 'Unterzeichnen Sie?', 'Unterschreiben Sie den Appell?'])(
    '%s Nein',
    (heading) => {
      expect([refused(heading, 'Nein'), refused(heading, 'Ja')]).toEqual([true, false])
    },
  )

  test.each([
    ['Status', 'Declined'],
    ['Signing status', 'Refused'],
    ['Permission', 'Denied'],
    ['賛同しますか', 'しません'],
    ['名前の公開', 'しない'],
    ['Entscheidung', 'abgelehnt'],
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
    ['Status', 'Pending'],
    ['Firma', 'Nein'],
    ['Signed on', 'No'],
    ['Sign up for the newsletter?', 'No'],
    ['Estado', 'Novo'],
    ['May we publish?', 'No Borders'],
    ['May we publish?', 'No objection'],
    ['May we publish?', 'No problem'],
    ['May we publish?', 'Noted, yes'],
    ['May we publish?', 'Nonprofit'],
    ['公開しますか', '反対しません'],
    ['公開しますか', '問題ありません'],
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
