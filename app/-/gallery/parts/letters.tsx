import { LetterSheet } from '@/app/[language]/desk/parts/letter-sheet'
import { StateMark } from '@/app/[language]/desk/parts/state-mark'
import { Changes } from '@/app/parts/changes'
import { ByInvitation } from '@/app/parts/by-invitation'
import { Closed } from '@/app/parts/closed'
import { LetterLink } from '@/app/parts/letter-link'
import { Share } from '@/app/parts/share'
import type { State } from '@/domain/campaign/campaign'
import { renderLetter } from '@/domain/campaign/markdown'
import { CALL } from '@/local/demonstration/call/call'
import { CAMPAIGN, DAY } from '../letter'
import { Examples } from '../gallery-page'

const STATES = { draft: true, collecting: true, open: true, closed: true, delivered: true } satisfies Record<
  State,
  true
>

/** A letter as it is read and compared, and what is said of its state. */
export function Letters({ language }: { language: string }) {
  const whole = CALL.translations.find((one) => one.language === language) ?? CALL.letter
  const [first = '', second = ''] = whole.text.split('\n\n')
  const letter = { ...whole, text: `${first}\n\n${second}` }
  const changed = { ...letter, title: `${letter.title} (2)`, text: second }
  const shown = { language: letter.language, written: letter.language }
  const marks = Object.keys(STATES).map((state) => [
    `state: ${state}`,
    <StateMark key={state} state={state as State} language={language} />,
  ])
  const closed = { ...CAMPAIGN, closedAt: DAY }
  return (
    <Examples
      of={{
        ...Object.fromEntries(marks),
        closed: <Closed campaign={{ ...closed, state: 'closed' }} language={language} />,
        'by invitation': <ByInvitation campaign={CAMPAIGN} language={language} />,
        delivered: <Closed campaign={{ ...closed, state: 'delivered' }} language={language} />,
        'a link to it': <LetterLink campaign={CAMPAIGN} prefix={language} />,
        'passing it on': <Share campaign={CAMPAIGN} prefix={language} language={language} />,
        'its sheet': <LetterSheet {...letter} html={renderLetter(letter.text)} compact />,
        'what changed': <Changes before={letter} after={changed} {...shown} />,
        'nothing changed': <Changes before={letter} after={letter} {...shown} />,
      }}
    />
  )
}
