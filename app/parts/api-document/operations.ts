import { addresses } from '@/addresses.js'
import { absolute } from '@/paths'
import { type Answer, type ApiDocument, type Operation, type Schema, shape } from './open-api'
import { type Code, refusals } from './refusals'
import { object } from './fields'
import { SIGN_REFUSALS, signBody, signCommand } from './sign-request'
import { WORDS } from './words'
import { parametersOf, SLUG } from './list-parameters'

// Every address of the API, in the order in which a reader needs them.

type Name = keyof typeof WORDS.operation

type Parts = Omit<Partial<Operation>, 'responses'> & {
  command: string
  answers: Record<string, Answer>
  codes?: Code[]
}

const CAMPAIGN = addresses.apiCampaign
const SIGNATURES = addresses.apiSignatures
const CSV = addresses.signatoriesCsv
const JSON_LIST = addresses.signatoriesJson
const READ_REFUSALS: Code[] = ['campaign-unknown', 'unavailable']

export function operations(): ApiDocument['paths'] {
  return { ...letterOperations(), ...fileOperations(), ...siteOperations() }
}

const exampleOf = (path: string) => absolute(path.replace('{slug}', SLUG))
const read = (path: string) => `curl '${exampleOf(path)}'`

const json = (description: string, schema: Schema): Answer => ({
  description,
  content: { 'application/json': { schema } },
})

function operation(operationId: Name, parts: Parts): Operation {
  const { command, answers, codes = [], ...more } = parts
  const other = json(WORDS.answer.other, shape('Error'))
  return {
    operationId,
    ...WORDS.operation[operationId],
    ...more,
    responses: { ...answers, ...refusals(codes), default: other },
    'x-codeSamples': [{ lang: 'Shell', source: command }],
  }
}

function letterOperations(): ApiDocument['paths'] {
  const { slug, filters, page } = parametersOf()
  const location = { description: WORDS.field.nextPage, schema: { type: 'string' } }
  return {
    [CAMPAIGN]: {
      get: operation('getCampaign', {
        command: read(CAMPAIGN),
        parameters: [slug],
        answers: { 200: json(WORDS.answer.campaign, shape('Campaign')) },
        codes: READ_REFUSALS,
      }),
    },
    [SIGNATURES]: {
      get: operation('listSignatures', {
        command: read(`${SIGNATURES}?kind=organization&limit=20`),
        parameters: [slug, ...filters, ...page],
        answers: { 200: json(WORDS.answer.page, shape('Page')) },
        codes: READ_REFUSALS,
      }),
      post: operation('sign', {
        command: signCommand(exampleOf(SIGNATURES)),
        parameters: [slug],
        requestBody: signBody,
        answers: {
          202: json(WORDS.answer.queued, shape('Queued')),
          303: { description: WORDS.answer.next, headers: { Location: location } },
        },
        codes: SIGN_REFUSALS,
      }),
    },
  }
}

function fileOperations(): ApiDocument['paths'] {
  const { slug, filters, sort } = parametersOf()
  const csv = { 'text/csv': { schema: { type: 'string' } } }
  return {
    [CSV]: {
      get: operation('listCsv', {
        command: `${read(CSV)} --output signatories.csv`,
        parameters: [slug, ...filters, sort],
        answers: { 200: { description: WORDS.answer.csv, content: csv } },
        codes: READ_REFUSALS,
      }),
    },
    [JSON_LIST]: {
      get: operation('listJson', {
        command: `${read(JSON_LIST)} --output signatories.json`,
        parameters: [slug, ...filters, sort],
        answers: { 200: json(WORDS.answer.list, shape('List')) },
        codes: READ_REFUSALS,
      }),
    },
  }
}

function siteOperations(): ApiDocument['paths'] {
  const always = (name: string, value: boolean) => object({ [name]: { type: 'boolean', const: value } })
  return {
    [addresses.apiHealth]: {
      get: operation('getHealth', {
        command: read(addresses.apiHealth),
        answers: { 200: json(WORDS.answer.alive, always('alive', true)) },
      }),
    },
    [addresses.apiReady]: {
      get: operation('getReady', {
        command: read(addresses.apiReady),
        answers: {
          200: json(WORDS.answer.ready, always('ready', true)),
          503: json(WORDS.answer.notReady, always('ready', false)),
        },
      }),
    },
    [addresses.apiDocument]: {
      get: operation('getDocument', {
        command: read(addresses.apiDocument),
        answers: { 200: json(WORDS.answer.document, { type: 'object' }) },
      }),
    },
  }
}
