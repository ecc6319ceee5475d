import { MAX_LIMIT, DEFAULT_LIMIT } from '../list-filter'
import type { Parameter, Schema } from './open-api'
import { WORDS } from './words'

type ListParameters = { slug: Parameter; filters: Parameter[]; sort: Parameter; page: Parameter[] }
type QueryName = 'q' | 'kind' | 'country' | 'category' | 'sort' | 'cursor'

export function parametersOf(): ListParameters {
  const query = (name: QueryName, schema: Schema): Parameter => ({
    name,
    in: 'query',
    description: WORDS.parameter[name],
    schema,
  })
  const text = { type: 'string' }
  const limit = { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT }
  return {
    slug: {
      name: 'slug',
      in: 'path',
      required: true,
      description: WORDS.parameter.slug,
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
    page: [
      query('cursor', text),
      { name: 'limit', in: 'query', description: WORDS.parameter.limit, schema: limit },
    ],
  }
}

export const SLUG = 'keep-encryption-strong'
