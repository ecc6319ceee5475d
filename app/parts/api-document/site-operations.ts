import { addresses } from '@/addresses.js'
import type { ApiDocument } from './open-api'
import { object } from './fields'
import { WORDS } from './words'
import { read, json, operation } from './operation'

/** What programs ask of the site itself. */
export function siteOperations(): ApiDocument['paths'] {
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
