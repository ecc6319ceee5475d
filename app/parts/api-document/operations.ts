import { addresses } from '@/addresses.js'
import { type ApiDocument, shape } from './open-api'
import type { Code } from './refusals'
import { SIGN_REFUSALS, signBody, signCommand } from './sign-request'
import { WORDS } from './words'
import { parametersOf } from './list-parameters'
import { exampleOf, read, json, operation } from './operation'
import { siteOperations } from './site-operations'

const CAMPAIGN = addresses.apiCampaign
const SIGNATURES = addresses.apiSignatures
const CSV = addresses.signatoriesCsv
const JSON_LIST = addresses.signatoriesJson
const READ_REFUSALS: Code[] = ['campaign-unknown', 'unavailable']

export function operations(): ApiDocument['paths'] {
  return { ...letterOperations(), ...fileOperations(), ...siteOperations() }
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
