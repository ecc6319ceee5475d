import type { FaultDetails } from '@/domain/signature/fault-details'

// What the details of a refusal are called in a sentence. Safe in the browser, which has no message library.

export type PlaceWords = { after: (text: string) => string; atTheBeginning: string }

/** The details as they stand in the sentences of `refusals`. What stands before a fault keeps its own direction. */
export function faultWords(details: FaultDetails, language: string, place: PlaceWords, proposal = '') {
  const { max, count, after } = details
  const number = (value = 0) => value.toLocaleString(language)
  return {
    max: number(max),
    count: number(count),
    place: after ? place.after(`\u2068${after}\u2069`) : place.atTheBeginning,
    proposal,
  }
}

/** Whether a refusal's sentence is the same for many fields, so that a summary must name the one it is about. */
export function needsFieldName(fault: string): boolean {
  return !/-(required|slip)$|^(country|category|kind|language|website|translation)-/.test(fault)
}
