import type { FormAgain } from '@/app/parts/form'
import { codeSentence } from '@/app/parts/code-field'
import { fieldSentence } from '@/app/parts/fault-sentence'
import type { CodeRefusal } from '@/domain/seal/try-code'
import { translator } from '@/messages/translator'

export type CountersignField = 'code' | 'name' | 'role'
export type CountersignAgain = FormAgain<CountersignField> | null

/** The fields of the answer that cannot stand as typed, each with its sentence. */
export function errorsOf(language: string, left: number, again: CountersignAgain) {
  const t = translator(language, 'countersign')
  return (['name', 'role', 'code'] as const).flatMap(
    (field): { field: CountersignField; sentence: string }[] => {
      const fault = again?.faults[field]
      if (!fault) return []
      const typed = again.values[field] ?? ''
      if (field === 'code') return [{ field, sentence: codeSentence(language, fault as CodeRefusal, left) }]
      const missing = fault === 'name-required' || fault === 'role-required'
      const sentence = missing
        ? t(`fault.${fault}`)
        : fieldSentence(language, field === 'role' ? 'title' : 'name', fault, typed)
      return [{ field, sentence }]
    },
  )
}
