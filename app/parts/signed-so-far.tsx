import type { ReactNode } from 'react'
import { Count, countParts } from './count'
import { joinSentences, sentence } from './sentence'
import type { State } from '@/domain/campaign/campaign'
import { type Counts, headline } from '@/domain/signature/list/counts'
import { translator } from '@/messages/translator'

type Props = { counts: Counts; state: State; language: string; open: boolean; children?: ReactNode }

/** The count of an open or closed letter and what it is made of; before the first signature, an invitation. Beside the count: the days left. */
export function SignedSoFar({ counts, state, language, open, children }: Props) {
  const t = translator(language, 'letter')
  const none = headline(counts) === 0
  return (
    <>
      <div className="standing-head">
        <Count counts={counts} state={state} language={language} />
        {children}
      </div>
      <p className="parts">
        {none
          ? open && sentence(t('beFirst'), language)
          : joinSentences(
              [
                sentence(countParts(counts, language), language),
                ...(counts.people + counts.unlisted > 0 ? [t('eachPerson')] : []),
                ...(counts.organizations > 0 ? [t('eachOrganization')] : []),
              ],
              language,
            )}
      </p>
    </>
  )
}
