import { describe, expect, test } from 'vitest'
import { findHeadings } from './find-headings'
import { guessMapping } from './guess'
import { readHeading } from './heading'
import { sampleRows } from './sample-rows'

// Where the headings stand and what the columns are: tables as forms, spreadsheets and people make them.

async function read(rows: string[][]) {
  const sample = await sampleRows(rows)
  const headings = await findHeadings(sample)
  return { headings, ...(await guessMapping(sample, headings, true)) }
}

const WHO = ['jane@example.org', 'ali@example.net', 'yuki@example.com', 'rosa@example.org']
const ORGANIZATIONS = ['Bridge Friends', 'Reed Club', 'Harbour Watch', 'The Ferry Society']
const COUNTRIES = ['Portugal', 'France', 'Tunisia', 'Japan']
const PEOPLE = ['Jane Roe', 'Ali Ben Salem', 'Yuki Tanaka', 'Rosa Campos']
const TIMES = ['12/03/2026 10:11:12', '12/03/2026 10:14:02', '13/03/2026 08:00:00', '14/03/2026 23:59:59']
const columns = (...all: string[][]) => ORGANIZATIONS.map((_, row) => all.map((column) => column[row]!))

describe('a table from an online form', () => {
  test.each<[string, string[], string[][], number | undefined, number | undefined]>([
    [
      'Google Forms, with a line break in the question',
      ['Timestamp', 'Email Address', 'Name of your organisation (exactly as it should\nappear in the list)', 'In which country is your organisation based?'],
      columns(TIMES, WHO, ORGANIZATIONS, COUNTRIES), 2, 3,
    ],
    ['without its timestamp', ['Email Address', 'Name of your organisation\n(exactly as it should appear in the list)', 'In which country is your organisation based?'], columns(WHO, ORGANIZATIONS, COUNTRIES), 1, 2],
    ['Microsoft Forms', ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Organisation you sign for', 'Country'], columns(['1', '2', '3', '4'], TIMES, TIMES, WHO, PEOPLE, ORGANIZATIONS, COUNTRIES), 5, 6],
    ['LimeSurvey', ['id. Antwort ID', 'submitdate. Datum Abgeschickt', 'G01Q01. Name der Organisation', 'G01Q02. Land', 'G01Q03. Dürfen wir Sie nennen?'], columns(['7', '8', '9', '10'], TIMES, ORGANIZATIONS, COUNTRIES, ['Ja', 'Ja', 'Nein', 'Ja']), 2, 3],
    ['numbered questions', ['1. Votre courriel', '2. Nom de la structure signataire ?', '3) Pays'], columns(WHO, ORGANIZATIONS, COUNTRIES), 1, 2],
    ['a quiz', ['Timestamp', 'Score', 'Organisation', 'Do you agree with the letter?'], columns(TIMES, ['0 / 0', '0 / 0', '0 / 0', '0 / 0'], ORGANIZATIONS, ['Yes', 'Yes', 'Yes', 'Yes']), 2, undefined],
    ['what the organization is asked about comes first', ['Website of your organisation', 'E-mail of your organisation', 'Type of organisation', 'Name of the person signing on behalf of your organisation', 'Your organisation'], columns(['bridge.example', 'reed.example', '-', 'ferry.example'], WHO, ['NGO', 'Company', 'NGO', 'NGO'], PEOPLE, ORGANIZATIONS), 4, undefined],
    ['a mark and quotation marks before the first heading', ['\uFEFF"Organization"', 'Country'], columns(ORGANIZATIONS, COUNTRIES), 0, 1],
    ['nothing but times and addresses', ['Timestamp', 'Email Address'], columns(TIMES, WHO), undefined, undefined],
    ['addresses under a heading that says organization', ['Organisation', 'Country'], columns(WHO, COUNTRIES), undefined, 1],
    ['links, numbers, answers', ['Link', 'Members', 'Agreed'], columns(['https://a.example/1', 'https://b.example/2', 'https://c.example/3', 'https://d.example/4'], ['1', '20', '3', '4'], ['yes', 'no', 'yes', 'yes']), undefined, undefined],
  ])('%s', async (_, headings, rows, organization, country) => {
    const found = await read([headings, ...rows])
    expect(found.headings).toBe(0)
    expect([found.organization, found.country]).toEqual([organization, country])
  }) // prettier-ignore

  test('is judged by rows from all over: its first fifty are trials with addresses', async () => {
    const trial = Array.from({ length: 50 }, (_, i) => [`trial${i}@example.org`, 'Organization of trial'])
    const real = Array.from({ length: 950 }, (_, i) => [`Invented Society ${i}`, `Nickname ${i}`])
    const found = await read([['Organisation (short)', 'Organisation'], ...trial, ...real])
    expect(found.organization).toBe(1)
    const late = Array.from({ length: 950 }, (_, i) => [`jane${i}@example.org`, `Invented Society ${i}`])
    const early = Array.from({ length: 60 }, (_, i) => [`Odd Society ${i}`, `Invented Society ${i}`])
    expect((await read([['Organisation', 'Structure'], ...early, ...late])).organization).toBe(1)
  })
})

describe('a column that is none of the organization’s', () => {
  const none: [string, string[], string[][]][] = [
    ['tags of a mailing', ['Email Address', 'First Name', 'Last Name', 'MEMBER_RATING', 'TAGS'], columns(WHO, ['Jane', 'Ali', 'Yuki', 'Rosa'], ['Roe', 'Salem', 'Tanaka', 'Campos'], ['2', '2', '3', '2'], ['ngo', 'vip group', 'press team', 'ngo'])],
    ['labels', ['Email', 'Labels'], columns(WHO, ['press club', 'donor circle', 'school', 'team'])],
    ['Schlagwörter', ['E-Mail', 'Schlagwörter'], columns(WHO, ['Presse', 'Verein', 'Schule', 'Team'])],
    ['étiquettes', ['Courriel', 'Étiquettes'], columns(WHO, ['presse', 'association', 'école', 'collectif'])],
    ['etiquetas', ['Correo', 'Etiquetas'], columns(WHO, ['prensa', 'fundación', 'escuela', 'red'])],
    ['a role in it', ['E-Mail', 'Welche Rolle haben Sie in der Organisation?'], columns(WHO, ['Vorstand', 'Referentin', 'Team', 'Verein'])],
    ['a role in it and what is said of it', ['Role in the organization', 'Comments about the organization'], columns(['Director', 'Chair of the board', 'Member', 'President'], ['We love it', 'Please hide our name', 'good people', 'none so far'])],
    ['the role alone', ['Your role', 'Anything else?'], columns(['Director', 'Chair', 'Member', 'President'], ['no, thank you', 'see you soon', 'good people', 'later'])],
    ['la fonction', ['Fonction dans l’association', 'Commentaires'], columns(['Présidente', 'Représentant', 'Membre', 'Directrice'], ['bravo', 'à bientôt', 'rien', 'merci'])],
    ['die Rolle', ['Rolle im Verein', 'Bemerkungen'], columns(['Vertreterin', 'Mitglied', 'Ansprechpartner', 'Vorstand'], ['gut so', 'bitte anrufen', 'nichts', 'danke'])],
    ['役職', ['役職', '備考'], columns(['代表者', '担当者', '会員', '理事'], ['なし', 'よろしく', '後で', '感謝'])],
  ] // prettier-ignore
  test.each(none)('%s', async (_, headings, rows) => {
    expect((await read([headings, ...rows])).organization).toBeUndefined()
  })

  test('nor of the category: how a form was answered', async () => {
    const rows = columns(ORGANIZATIONS, ['completed', 'completed', 'partial', 'completed'])
    for (const heading of ['Response Type', 'Respondent type', 'Antworttyp', 'Type de réponse', 'Tipo de respuesta', '回答タイプ'])
      expect((await read([['Organization', heading], ...rows])).category).toBeUndefined()
    expect((await read([['Organization', 'Organization type'], ...rows])).category).toBe(1)
  }) // prettier-ignore
})

test.each(["Nome dell'organizzazione", 'Nome dell’organizzazione', "Nome dell'ente", "Nom de l'organisme", "Nom d'organisation", "Nome dell'associazione", "Denominazione dell´ente"])(
  '%s says organization, with any apostrophe',
  async (heading) => {
    expect(readHeading(heading)?.topic).toBe('organization')
    const headings = ['Informazioni cronologiche', 'Indirizzo email', 'Nome e cognome', heading, 'Paese']
    expect((await read([headings, ...columns(TIMES, WHO, PEOPLE, ORGANIZATIONS, COUNTRIES)])).organization).toBe(3)
  },
) // prettier-ignore

test('some who wrote their address into the question for the organization do not hide the column', async () => {
  const mixed = ['Bridge Friends', 'yuki@example.com', 'Harbour Watch', 'Reed Club']
  expect((await read([['Email', 'Organisation'], ...columns(WHO, mixed)])).organization).toBe(1)
  expect((await read([['Email', 'Name'], ...columns(WHO, mixed)])).organization).toBeUndefined()
})

describe('the column that says organization wins over "Name"', () => {
  test.each([
    ['Email,Name,Organisation you sign for,Country', 2],
    ['First name,Name,Organisation name (in English),Country', 2],
    ['Name,Name of organization,x', 1],
    ['Your name,Company,Country', 1],
    ['Contact name,NGO,x', 1],
    ['Full name,Full name of the institution,x', 1],
    ['Prénom,Nom,Organisme,Pays', 2],
    ['Nom,Nom de la structure,Pays', 1],
    ['Nom et prénom,Raison sociale,Pays', 1],
    ['Vorname,Name,Verein,Land', 2],
    ['Name,Name der Einrichtung,Land', 1],
    ['Ansprechpartnerin,Organisationsname,Land', 1],
    ['Nombre,Nombre de la entidad,País', 1],
    ['Nombre y apellidos,Organización firmante,País', 1],
    ['Persona de contacto,Asociación,País', 1],
    ['Nome e cognome,Ente,Paese', 1],
    ['Nome,Ragione sociale dell’associazione,Paese', 1],
    ['氏名,団体名,国', 1],
    ['お名前,組織名,国名', 1],
    ['担当者名,法人名,国', 1],
    ['Nome,Nome da instituição,País', 1],
    ['Responsável,Entidade,País', 1],
    ['الاسم,اسم المنظمة,البلد', 1],
    ['الاسم الكامل,الجهة,الدولة', 1],
    ['جهة الاتصال,المؤسسة,البلد', 1],
  ])('%s', async (line, organization) => {
    const headings = line.split(',')
    const rows = columns(...headings.map((_, column) => (column === organization ? ORGANIZATIONS : PEOPLE)))
    expect(await read([headings, ...rows])).toMatchObject({ headings: 0, organization })
  })

  test.each(['First name', 'Prénom', 'Vorname', 'Contact name', 'Your name', 'Name of contact person', 'Surname', 'Apellidos', 'Cognome', '氏名', 'اسم العائلة', 'Name of the representative of your organization'])(
    '%s is a person’s',
    (heading) => expect(readHeading(heading)?.topic).toBe('person'),
  ) // prettier-ignore

  test('a column of names of people is not proposed, a list of names of organizations is', async () => {
    expect(
      (await read([['Email', 'Name', 'Country'], ...columns(WHO, PEOPLE, COUNTRIES)])).organization,
    ).toBeUndefined()
    expect(
      (await read([['Email', 'Name', 'Country'], ...columns(WHO, ORGANIZATIONS, COUNTRIES)])).organization,
    ).toBe(1)
  })
})

describe('a table of few rows', () => {
  test.each<[string, string[], string[][], number | undefined]>([
    ['half of two cells are days', ['Organisation', 'Country'], [['Oak Forum', 'Spain'], ['2026-11-04', 'Chile']], 0],
    ['half of six are dirty', ['Time', 'Name of your organisation'], ['Oak Forum', '2026-11-04', 'a@example.org', 'Elm Club', 'Yes', 'Fir Trust'].map((name) => ['x', name]), 1],
    ['three of five', ['Verein', 'Land'], [['Eiche e. V.', 'DE'], ['ja', 'AT'], ['12.3.2026', 'DE'], ['Ulme', 'CH'], ['5', 'DE']], 0],
    ['all are addresses', ['Organisation', 'Country'], [['a@example.org', 'Spain'], ['b@example.org', 'Chile']], undefined],
    ['所属団体・会社名', ['受付日時', 'お名前', '所属団体・会社名'], columns(TIMES, PEOPLE, ORGANIZATIONS), 2],
    ['所属団体 beside 団体名', ['所属団体', '団体名'], columns(PEOPLE, ORGANIZATIONS), 1],
    ['所属団体の住所', ['お名前', '所属団体の住所'], columns(PEOPLE, ['架空市1', '架空市2', '架空市3', '架空市4']), undefined],
    ['Affiliation alone', ['First name', 'Last name', 'Affiliation'], [['Ana', 'Bell', 'Oak Forum'], ['Bo', 'Carver', 'Elm Institute'], ['Cy', 'Dun', 'Fir Collective']], 2],
    ['Affiliation beside an organization', ['Affiliation', 'Organization'], columns(PEOPLE, ORGANIZATIONS), 1],
    ['Zugehörigkeit', ['Vorname', 'Zugehörigkeit'], columns(['Ana', 'Bo', 'Cy', 'Dan'], ORGANIZATIONS), 1],
    ['Name and contact', ['Name', 'Contact', 'Country'], [['Oak Forum', 'ana@example.org', 'Portugal'], ['Elm Institute', 'bo@example.org', 'Spain'], ['Fir Collective', 'cy@example.org', 'France']], 0],
    ['Nome e Responsável', ['Nome', 'Responsável', 'País'], [['Associação Vaga', 'Rui Inventado', 'Portugal'], ['Instituto Cajazeira', 'Bia Fictícia', 'Brasil'], ['Coletivo Juazeiro', 'Caio Fictício', 'Brasil']], 0],
    ['Nom et contact', ['Nom', 'Contact', 'Pays'], [['Association Vague', 'Lia', 'France'], ['Collectif Saule', 'Zoé', 'France']], 0],
    ['Name of people and contact', ['Name', 'Contact', 'Country'], columns(PEOPLE, WHO, COUNTRIES), undefined],
    ['Vorname and Name', ['Vorname', 'Name'], columns(['Ana', 'Bo', 'Cy', 'Dan'], ['Roe', 'Salem', 'Tanaka', 'Campos']), undefined],
  ])('%s', async (_, headings, rows, organization) => {
    expect((await read([headings, ...rows])).organization).toBe(organization)
  }) // prettier-ignore

  test('first names are no countries; an address book has its own word for them', async () => {
    const rows = [['Ana', 'Oak Forum'], ['Bo', 'Elm Institute'], ['Cy', 'Fir Trust']]
    expect((await read([['First name', 'Organization'], ...rows])).country).toBeUndefined()
    expect((await read([['Organization Name', 'Address 1 - Country', 'Address 1 - City'], ...columns(ORGANIZATIONS, COUNTRIES, PEOPLE)])).country).toBe(1)
  }) // prettier-ignore
})

describe('headings further down', () => {
  const table = columns(['1', '2', '3', '4'], ORGANIZATIONS, COUNTRIES)
  test.each<[string, string[][], number | null, number | undefined]>([
    ['below a title and an empty row', [['Signatories, as of 12 March'], [], ['No.', 'Organization', 'Country'], ...table], 2, 1],
    ['below a title, a date and a note', [['Open letter'], ['12.03.2026'], ['Draft, not for publication'], ['#', 'Organisation', 'Land'], ...table], 3, 1],
    ['"Nr." is no name', [['Nr.', 'Verein', 'Land'], ...table], 0, 1],
    ['"N°" neither', [['Liste des signataires'], ['N°', 'Nom', 'Pays'], ...table], 1, 1],
    ['nor "番号"', [['署名団体一覧'], [], [], ['番号', '団体名', '国'], ...table], 3, 1],
    ['in a single column', [['List of signatories'], ['Organization'], ...ORGANIZATIONS.map((name) => [name])], 1, 0],
    ['none, though a column holds words of headings', columns(ORGANIZATIONS, ['Association', 'Company', 'Union', 'Company'], COUNTRIES), null, 0],
    ['none', columns(ORGANIZATIONS, COUNTRIES), null, 0],
  ])('%s', async (_, rows, headings, organization) => {
    const found = await read(rows)
    expect([found.headings, found.organization]).toEqual([headings, organization])
  }) // prettier-ignore
})
