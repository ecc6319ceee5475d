import { proofSayer } from '@/bundle/proof-sayer'
import { remembering } from '@/bundle/remembering'
import type { PublicProof, Signatory } from '@/domain/signature/list/queries'
import { countryName } from '@/domain/text/country'
import { formatDay, formatShortDay } from '@/domain/text/dates'
import { interfaceLanguage, translator } from '@/messages/translator'
import { capital } from './capital'
import { sentence } from './sentence'

export type EntryWords = ReturnType<typeof entryWords>

/** What a list says of its names, each day and each country worked out once: a page has a hundred of them. */
export function entryWords(language: string) {
  const spoken = interfaceLanguage(language)
  const say = proofSayer(language)
  return {
    language,
    list: translator(language, 'list'),
    letter: translator(language, 'letter'),
    country: remembering((code) => countryName(code, spoken)),
    shortDay: remembering((day) => formatShortDay(new Date(day), spoken)),
    longDay: remembering((day) => formatDay(new Date(day), spoken)),
    proof: (proof: PublicProof) => sentence(capital(say(proof), language), language),
  }
}

/** The day (UTC) on which a signature was confirmed, or its organization added by an import; null for neither. */
export function dayOf({ confirmedAt, proofs }: Pick<Signatory, 'confirmedAt' | 'proofs'>): string | null {
  const at = confirmedAt ?? proofs.find(({ method }) => method === 'import')?.at
  return at ? new Date(at).toISOString().slice(0, 10) : null
}
