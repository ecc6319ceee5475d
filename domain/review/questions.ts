import { sql } from '@/db/client'
import { type DataKey, openField } from '@/domain/seal/seal'
import { checkText } from '@/domain/text/name'
import { tidyText } from '@/domain/text/tidy'
import { QUESTION_LIMIT } from './review'

// What the organizers ask a signer, and the answer.

/** Where a sealed text of a question stands. */
export const questionPlace = (column: 'question' | 'answer', row: string) => ({
  table: 'questions',
  column,
  row,
})

export type TextRefusal = 'question-required' | 'question-invalid' | 'question-too-long'

/** Reads what was typed as a question or as an answer. */
export function readQuestion(typed: string): { text: string } | TextRefusal {
  const text = tidyText(typed)
  if (text === '') return 'question-required'
  const fault = checkText(text, { max: QUESTION_LIMIT })
  if (fault) return fault === 'too-long' ? 'question-too-long' : 'question-invalid'
  return { text }
}

export type Question = {
  question: string
  askedAt: Date
  answer: string | null
  answeredAt: Date | null
  open: boolean
}

/** What was asked about a signature and answered, the oldest first. */
export async function listQuestions(key: DataKey, signatureId: string): Promise<Question[]> {
  type Row = {
    id: string
    question: Buffer
    answer: Buffer | null
    askedAt: Date
    answeredAt: Date | null
    open: boolean
  }
  const rows = await sql()<Row[]>`
    select id, question, answer, asked_at, answered_at, closed_at is null as open from questions
    where signature_id = ${signatureId} order by asked_at, id`
  return rows.map(({ id, question, answer, ...plain }) => ({
    ...plain,
    question: openField(key, questionPlace('question', id), question),
    answer: answer && openField(key, questionPlace('answer', id), answer),
  }))
}
