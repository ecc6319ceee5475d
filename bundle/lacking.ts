import type { LackingWords } from '@/db/tables/delivery'
import { lackingLetters } from '@/fonts/families'
import type { Batches } from './batches'
import type { Delivered, DeliveredRow } from './delivered'

// What of a delivery has signs that no font has: in letter.pdf 〓 stands for each.

const MOST_SHOWN = 100

/** The letter in each of its languages, who it is for, and the note to them, where they have such signs. */
export function lackingWords({ letters, language, recipient, note }: Delivered): LackingWords[] {
  const own = letters.map(({ language, title, addressees, text }) =>
    wordsOf('letter', language, `${title} ${addressees} ${text}`),
  )
  const all = [...own, wordsOf('recipient', language, recipient ?? ''), wordsOf('note', language, note ?? '')]
  return all.filter(({ count }) => count > 0)
}

function wordsOf(part: LackingWords['part'], language: string, text: string): LackingWords {
  const lacking = new Set(lackingLetters(text))
  const count = lacking.size && Array.from(text.normalize('NFC')).filter((one) => lacking.has(one)).length
  return { part, language, count, lacking: [...lacking].slice(0, MOST_SHOWN).join('') }
}

/** The same batches, and whether a name of those that were read has such a sign. */
export function watchNames(batches: Batches): { batches: Batches; found: () => boolean } {
  let found = false
  return {
    batches: async function* (stage) {
      for await (const batch of batches(stage)) {
        found ||= batch.some(isLacking)
        yield batch
      }
    },
    found: () => found,
  }
}

const isLacking = ({ name, organization, title, affiliation, area }: DeliveredRow) =>
  lackingLetters([name, organization, title, affiliation, area].join('')) !== ''
