import { addresses } from '@/addresses.js'
import { DEFAULT_LIMIT, MAX_LIMIT } from '../list-filter'
import { translator } from '@/messages/translator'
import { absolute } from '@/paths'
import { type Answer, type ApiDocument, type Operation, type Parameter, type Schema, shape } from './open-api'
import { type Code, refusals } from './refusals'
import { object } from './shapes'
import { SIGN_REFUSALS, signBody, signCommand } from './sign-request'

// Every address of the API, in the order in which a reader needs them.

type Name =
  | 'getCampaign'
  | 'listSignatures'
  | 'sign'
  | 'listCsv'
  | 'listJson'
  | 'getHealth'
  | 'getReady'
  | 'getDocument'

type Parts = Omit<Partial<Operation>, 'responses'> & {
  command: string
  answers: Record<string, Answer>
  codes?: Code[]
}

const SLUG = 'keep-encryption-strong'
const CAMPAIGN = addresses.apiCampaign
const SIGNATURES = addresses.apiSignatures
const CSV = addresses.signatoriesCsv
const JSON_LIST = addresses.signatoriesJson
const READ_REFUSALS: Code[] = ['campaign-unknown', 'unavailable']

export function operations(language: string): ApiDocument['paths'] {
  return { ...letterOperations(language), ...fileOperations(language), ...siteOperations(language) }
}

const exampleOf = (path: string) => absolute(path.replace('{slug}', SLUG))
const read = (path: string) => `curl '${exampleOf(path)}'`

const json = (description: string, schema: Schema): Answer => ({
  description,
  content: { 'application/json': { schema } },
})

function operation(language: string, operationId: Name, parts: Parts): Operation {
  const t = translator(language, 'apiDocs')
  const { command, answers, codes = [], ...more } = parts
  const other = json(t('answer.other'), shape('Error'))
  return {
    operationId,
    summary: t(`${operationId}.summary`),
    description: t(`${operationId}.description`),
    ...more,
    responses: { ...answers, ...refusals(language, codes), default: other },
    'x-codeSamples': [{ lang: 'Shell', source: command }],
  }
}

function letterOperations(language: string): ApiDocument['paths'] {
  const t = translator(language, 'apiDocs')
  const { slug, filters, page } = parametersOf(language)
  const location = { description: t('field.nextPage'), schema: { type: 'string' } }
  return {
    [CAMPAIGN]: {
      get: operation(language, 'getCampaign', {
        command: read(CAMPAIGN),
        parameters: [slug],
        answers: { 200: json(t('answer.campaign'), shape('Campaign')) },
        codes: READ_REFUSALS,
      }),
    },
    [SIGNATURES]: {
      get: operation(language, 'listSignatures', {
        command: read(`${SIGNATURES}?kind=organization&limit=20`),
        parameters: [slug, ...filters, ...page],
        answers: { 200: json(t('answer.page'), shape('Page')) },
        codes: READ_REFUSALS,
      }),
      post: operation(language, 'sign', {
        command: signCommand(exampleOf(SIGNATURES)),
        parameters: [slug],
        requestBody: signBody,
        answers: {
          202: json(t('answer.queued'), shape('Queued')),
          303: { description: t('answer.next'), headers: { Location: location } },
        },
        codes: SIGN_REFUSALS,
      }),
    },
  }
}

function fileOperations(language: string): ApiDocument['paths'] {
  const t = translator(language, 'apiDocs')
  const { slug, filters, sort } = parametersOf(language)
  const csv = { 'text/csv': { schema: { type: 'string' } } }
  return {
    [CSV]: {
      get: operation(language, 'listCsv', {
        command: `${read(CSV)} --output signatories.csv`,
        parameters: [slug, ...filters, sort],
        answers: { 200: { description: t('answer.csv'), content: csv } },
        codes: READ_REFUSALS,
      }),
    },
    [JSON_LIST]: {
      get: operation(language, 'listJson', {
        command: `${read(JSON_LIST)} --output signatories.json`,
        parameters: [slug, ...filters, sort],
        answers: { 200: json(t('answer.list'), shape('List')) },
        codes: READ_REFUSALS,
      }),
    },
  }
}

function siteOperations(language: string): ApiDocument['paths'] {
  const t = translator(language, 'apiDocs')
  const always = (name: string, value: boolean) => object({ [name]: { type: 'boolean', const: value } })
  return {
    [addresses.apiHealth]: {
      get: operation(language, 'getHealth', {
        command: read(addresses.apiHealth),
        answers: { 200: json(t('answer.alive'), always('alive', true)) },
      }),
    },
    [addresses.apiReady]: {
      get: operation(language, 'getReady', {
        command: read(addresses.apiReady),
        answers: {
          200: json(t('answer.ready'), always('ready', true)),
          503: json(t('answer.notReady'), always('ready', false)),
        },
      }),
    },
    [addresses.apiDocument]: {
      get: operation(language, 'getDocument', {
        command: read(addresses.apiDocument),
        answers: { 200: json(t('answer.document'), { type: 'object' }) },
      }),
    },
  }
}

type ListParameters = { slug: Parameter; filters: Parameter[]; sort: Parameter; page: Parameter[] }
type QueryName = 'q' | 'kind' | 'country' | 'category' | 'sort' | 'cursor'

function parametersOf(language: string): ListParameters {
  const t = translator(language, 'apiDocs')
  const query = (name: QueryName, schema: Schema): Parameter => ({
    name,
    in: 'query',
    description: t(`parameter.${name}`),
    schema,
  })
  const text = { type: 'string' }
  const limit = { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT }
  const most = t('parameter.limit', { most: MAX_LIMIT, usual: DEFAULT_LIMIT })
  return {
    slug: {
      name: 'slug',
      in: 'path',
      required: true,
      description: t('parameter.slug'),
      schema: text,
      example: SLUG,
    },
    filters: [
      query('q', text),
      query('kind', { ...text, enum: ['person', 'organization'] }),
      query('country', { ...text, pattern: '^[A-Za-z]{2}$' }),
      query('category', { ...text, pattern: '^[a-z0-9-]+$' }),
    ],
    sort: query('sort', { ...text, enum: ['name', 'newest'] }),
    page: [query('cursor', text), { name: 'limit', in: 'query', description: most, schema: limit }],
  }
}
