import { Utc } from '@/app/[language]/desk/campaigns/[slug]/parts/utc'
import type { AskedOrganization } from '@/domain/invitation/ask-list'
import type { InvitationState } from '@/domain/invitation/invitation-state'
import { formatMoment } from '@/domain/text/dates'
import { translator } from '@/messages/translator'

const LOOK: Partial<Record<InvitationState, string>> = {
  signed: 'border-ok text-ok',
  declined: 'border-warn text-warn',
  'mail-returned': 'border-warn text-warn',
  deciding: 'border-seal text-ink',
  added: 'border-quiet text-quiet border-dashed',
  planned: 'border-quiet text-quiet border-dashed',
}

type StateProps = { asked: AskedOrganization; isPublic: boolean; language: string }

/** What an invitation is, in a word or two; of one that signed, whether that is on the list. */
export function AskState({ asked, isPublic, language }: StateProps) {
  const t = translator(language, 'askList')
  const { state, listed } = asked
  const signed = listed ? (isPublic ? 'listed' : 'toBeListed') : 'waits'
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-sm font-semibold ${(state === 'signed' && !listed ? null : LOOK[state]) ?? 'border-quiet text-quiet'}`}
    >
      {state === 'signed' ? t(`signedAs.${signed}`) : t(`states.${state}`)}
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
export function StateTime({
  asked,
  zone,
  language,
}: {
  asked: AskedOrganization
  zone: string
  language: string
}) {
  const reminded = asked.state === 'asked' || asked.state === 'no-answer' ? asked.remindedAt : null
  const fact = reminded ? 'remindedAt' : FACT[asked.state]
  const at = asked[fact]
  if (!at) return null
  return (
    <>
      <span className="text-quiet">{translator(language, 'askList')(`times.${fact}`)} </span>
      {fact === 'decidingUntil' ? (
        <time dateTime={at.toISOString()}>{formatMoment(at, language, zone)}</time>
      ) : (
        <Utc at={at} language={language} />
      )}
    </>
  )
}
