import { Count, countParts, Withdrawn } from '@/app/parts/count'
import { SignedSoFar } from '@/app/parts/signed-so-far'
import { type Counts, NO_COUNTS } from '@/domain/signature/list/counts'
import { TimeLeft } from '@/app/parts/time-left'
import { Examples } from '../gallery-page'

const COUNTS: Record<string, Partial<Counts>> = {
  none: {},
  'one person': { people: 1 },
  'one organization': { organizations: 1 },
  'one without a name': { unlisted: 1 },
  'two of each': { organizations: 2, people: 2, unlisted: 2 },
  many: { organizations: 38, people: 1204, unlisted: 143, withdrawn: 3, takenBack: 1 },
  'more than anybody had': { organizations: 12_345, people: 2_345_678, unlisted: 987_654, takenOff: 11 },
}

const inDays = (days: number, now = Date.now()) => new Date(now + days * 86_400_000)

/** A letter's count as its page says it, open and closed, and as a row of the desk does. */
export function Counted({ language }: { language: string }) {
  const shown = Object.entries(COUNTS).map(([says, some]) => {
    const counts = { ...NO_COUNTS, ...some }
    return [
      says,
      <>
        <SignedSoFar counts={counts} state="open" language={language} open />
        <Withdrawn counts={counts} language={language} />
      </>,
    ] as const
  })
  const many = { ...NO_COUNTS, ...COUNTS.many }
  const row = (
    <>
      <Count counts={many} state="open" language={language} />
      <p>{countParts(many, language)}</p>
    </>
  )
  const closed = <SignedSoFar counts={NO_COUNTS} state="closed" language={language} open={false} />
  const ends = [0, 1, 12, 400].map((days) => {
    const closesAt = inDays(days)
    return [
      `${days} days left`,
      <TimeLeft key={days} campaign={{ state: 'open', closesAt, closesZone: 'UTC' }} language={language} />,
    ]
  })
  const of = {
    ...Object.fromEntries(shown),
    'none, and closed': closed,
    'at the desk': row,
    ...Object.fromEntries(ends),
  }
  return <Examples of={of} />
}
