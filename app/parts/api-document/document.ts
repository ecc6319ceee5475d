import { environment } from '@/env'
import { translator } from '@/messages/translator'
import type { ApiDocument } from './open-api'
import { operations } from './operations'
import { answerShapes } from './shapes'
import { sendShapes } from './sign-request'

/** The API in OpenAPI 3.1, in English: the one source of GET /api/v1/openapi.json and of the page /about/api. */
export function apiDocument(): ApiDocument {
  const t = translator('en', 'apiDocs')
  return {
    openapi: '3.1.0',
    info: {
      title: t('title'),
      description: `${t('lead')} ${t('origins')}`,
      version: '1',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: environment().BASE_URL }],
    paths: operations(),
    components: { schemas: { ...answerShapes(), ...sendShapes() } },
  }
}
