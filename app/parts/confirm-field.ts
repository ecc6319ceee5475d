import type { ReactNode } from 'react'
import { fieldSentence } from './fault-sentence'
import type { OwnSignature } from '@/domain/signature/rights/own-page'
import type { ConfirmField, ConfirmValues } from './confirm-values'

export type ConfirmFieldsProps = {
  language: string
  signature: Pick<OwnSignature, 'kind' | 'area'>
  values: ConfirmValues
  faults: Partial<Record<ConfirmField, string>>
  /** False where showing the name has a button of its own. */
  askShowing?: boolean
  /** What follows the fields. */
  children?: ReactNode
}

/** What a field is told of the form: its value, and its error in a sentence. */
export function told({ language, values, faults }: ConfirmFieldsProps, name: ConfirmField) {
  const fault = faults[name]
  const error = fault && fieldSentence(language, name, fault, values[name])
  return { name, defaultValue: values[name], error }
}
