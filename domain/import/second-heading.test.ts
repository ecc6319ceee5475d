import { expect, test } from 'vitest'
import { rowsApart } from './rows-apart'
import { findHeadings } from './find-headings'
import { guessMapping } from './guess'
import { sampleRows } from './sample-rows'
import { isSecondHeading, joinHeadings, looksLikeHeading } from './second-heading'

const SURVEY = [
  ['Respondent ID', 'Please tell us about your organisation:', '', '', '', 'May we publish the name?', ''],
  ['', 'Name', 'Company', 'Country', 'Email Address', 'Yes', 'No'],
  ['11', 'Jane Roe', 'Alder Forum', 'Portugal', 'jane@example.org', 'Yes', ''],
  ['12', 'Ali Salem', 'Birch House', 'Tunisia', 'ali@example.net', '', 'x'],
]

test('a form that asks for a contact: the columns are what the second row says', async () => {
  expect(joinHeadings(SURVEY[0]!, SURVEY[1])).toEqual(['Respondent ID', 'Name', 'Company', 'Country', 'Email Address', 'May we publish the name? (Yes)', 'May we publish the name? (No)'])
  expect(joinHeadings(joinHeadings(SURVEY[0]!, SURVEY[1]), SURVEY[1])).toEqual(joinHeadings(SURVEY[0]!, SURVEY[1]))
  const sample = await sampleRows(SURVEY)
  expect(await findHeadings(sample)).toBe(0)
  expect(await guessMapping(sample, 0, true)).toEqual({ organization: 2, country: 3 })
  const apart = rowsApart(SURVEY, 1, 2)
  expect([1, 2, 3].map((index) => apart(index, index - 1))).toEqual(['headings-again', null, 'no-consent'])
}) // prettier-ignore

test.each([
  [
    ['Nom de l’association', 'Pays'],
    ['nom_association', 'pays'],
  ],
  [
    ['Organisation', '', 'Land'],
    ['Name', 'Website', 'Land'],
  ],
  [
    ['Organisation', 'Country', 'Contact'],
    ['Name', '', ''],
  ],
  [
    ['Signatory', '', 'Where'],
    ['Organisation name', 'Type', 'Country'],
  ],
  [
    ['Entidad', 'País'],
    ['Nombre de la entidad', 'País'],
  ],
  [
    ['団体', '国'],
    ['団体名', '国名'],
  ],
  [
    ['Organization', 'Country'],
    ['Organization', 'Country'],
  ],
])('%j goes on with %j', (headings, cells) => expect(isSecondHeading(cells, headings)).toBe(true))

test.each([
  [
    ['Organization', 'Type'],
    ['Union', 'Company'],
  ],
  [
    ['Organization', 'Country'],
    ['Association', 'Georgia'],
  ],
  [
    ['Organization', 'Country'],
    ['Name', 'Portugal'],
  ],
  [
    ['Organization', 'Country'],
    ['No Borders', ''],
  ],
  [
    ['Organization', 'Country'],
    ['Network', ''],
  ],
  [['Organization'], ['Name']],
  [
    ['Organization', 'Publish?'],
    ['Alder & Birch', 'Yes'],
  ],
])('%j is followed by an organization: %j', (headings, cells) =>
  expect(isSecondHeading(cells, headings)).toBe(false),
)

test.each(['Organization', 'Name', 'Organisation Name', 'Nom de l’organisation', 'Nombre de la entidad', '団体名', 'اسم المنظمة', 'Country', 'Организация', '组织名称', 'Название организации', 'nom_association'])(
  '%s looks like a heading',
  (name) => expect(looksLikeHeading(name)).toBe(true),
) // prettier-ignore

test.each(['No Borders', 'Union of Signers', 'Netzpolitik.org', 'Alder & Birch', '24/7 Forum', 'Red Clay Network', 'Name Day Society', 'Country Women of Alder', 'Association Vague'])(
  '%s does not',
  (name) => expect(looksLikeHeading(name)).toBe(false),
) // prettier-ignore

test.each([
  ['Организация', 'Страна'],
  ['Название организации', 'Страна'],
  ['组织名称', '国家'],
  ['Організація', 'Країна'],
  ['Nazwa organizacji', 'Kraj'],
  ['단체명', '국가'],
  ['Naam organisatie', 'Land'],
])('%s, %s are headings', async (organization, country) => {
  const rows = [[organization, country], ['Alder Forum', 'Portugal'], ['Birch House', 'Chile'], ['Cedar', 'Japan']]
  const sample = await sampleRows(rows)
  expect(await findHeadings(sample)).toBe(0)
  expect(await guessMapping(sample, 0, false)).toEqual({ organization: 0, country: 1 })
}) // prettier-ignore
