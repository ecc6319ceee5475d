import { absolute } from '@/paths'
import { type Answer, type Operation, type Schema, shape } from './open-api'
import { type Code, refusals } from './refusals'
import { WORDS } from './words'
import { SLUG } from './list-parameters'

// Every address of the API, in the order in which a reader needs them.

type Name = keyof typeof WORDS.operation

type Parts = Omit<Partial<Operation>, 'responses'> & {
  command: string
  answers: Record<string, Answer>
  codes?: Code[]
}

/** Where an address of a letter leads for the letter that the examples are about. */
export const exampleOf = (path: string) => absolute(path.replace('{slug}', SLUG))

/** The command that reads an address. */
export const read = (path: string) => `curl '${exampleOf(path)}'`

/** An answer in JSON, of this shape. */
export const json = (description: string, schema: Schema): Answer => ({
  description,
  content: { 'application/json': { schema } },
})

/** One operation: what it answers and refuses, and the command that tries it. */
export function operation(operationId: Name, parts: Parts): Operation {
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
