import type { ReactNode } from 'react'
import type { Signatory } from '@/domain/signature/list/queries'
import { translator } from '@/messages/translator'
import { dayOf, type EntryWords } from './entry-words'
import { Joined } from './joined'
import { MemberNames } from './members'
import { markOf } from './proof-mark'
import { ProofMark } from './proof-legend'

type Props = { item: Signatory; parts: ReactNode[]; words: EntryWords }

/** The quiet line of an organization, with one mark for what was confirmed; it opens to all of it, with number and day. */
export function OrganizationNote({ item, parts, words }: Props) {
  const { number, proofs, members } = item
  const { language } = words
  const mark = markOf(proofs)
  const day = dayOf(item)
  const line = [
    ...parts,
    members && members.length > 0 && translator(language, 'members')('represents', { count: members.length }),
    mark && <ProofMark key="mark" {...{ mark, language }} />,
  ]
  const numbered = words.letter('number', { number })
  return (
    <details className="entry-more">
      <summary>
        <Joined parts={line.some(Boolean) ? line : [numbered]} />
      </summary>
      <div className="entry-words">
        <p>
          {day && item.confirmedAt
            ? words.list('numberSigned', { number, day: words.longDay(day) })
            : numbered}
        </p>
        {proofs.length > 0 && (
          <ul>
            {proofs.map((proof) => (
              <li key={`${proof.method} ${proof.domain} ${proof.at}`}>{words.proof(proof)}</li>
            ))}
          </ul>
        )}
        <MemberNames members={members} />
      </div>
    </details>
  )
}
