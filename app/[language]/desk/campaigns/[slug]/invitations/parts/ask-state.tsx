import { Utc } from '@/app/[language]/desk/campaigns/[slug]/parts/utc'
import type { AskedOrganization } from '@/domain/invitation/ask-list'
import type { InvitationState } from '@/domain/invitation/invitation'
import { translator } from '@/messages/translator'

const LOOK: Partial<Record<InvitationState, string>> = {
  signed: 'border-ok text-ok',
  declined: 'border-warn text-warn',
  'mail-returned': 'border-warn text-warn',
  deciding: 'border-seal text-ink',
  added: 'border-quiet text-quiet border-dashed',
  planned: 'border-quiet text-quiet border-dashed',
}

/** What an invitation is, in a word or two. */
export function AskState({ state, language }: { state: InvitationState; language: string }) {
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-sm font-semibold ${LOOK[state] ?? 'border-quiet text-quiet'}`}
    >
      {translator(language, 'askList')(`states.${state}`)}
    </span>
  )
}

/** The fact that a state stands on. */
const FACT = {
  added: 'addedAt',
  planned: 'sendAt',
  asked: 'askedAt',
  'mail-returned': 'returnedAt',
  unwanted: 'unwantedAt',
  opened: 'openedAt',
  deciding: 'decidingUntil',
  'no-answer': 'askedAt',
  signed: 'signedAt',
  declined: 'declinedAt',
  stopped: 'stoppedAt',
} as const satisfies Record<InvitationState, keyof AskedOrganization>

/** Since when an invitation is what it is; of one who decides, until when. */
export function StateTime({ asked, language }: { asked: AskedOrganization; language: string }) {
  const reminded = asked.state === 'asked' || asked.state === 'no-answer' ? asked.remindedAt : null
  const fact = reminded ? 'remindedAt' : FACT[asked.state]
  const at = asked[fact]
  if (!at) return null
  return (
    <>
      <span className="text-quiet">{translator(language, 'askList')(`times.${fact}`)} </span>
      <Utc at={at} language={language} />
    </>
  )
}
