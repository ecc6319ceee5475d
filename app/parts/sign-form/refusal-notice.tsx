'use client'
import type { Answer, Refused } from './send'
import type { Sentences } from './sentences'

/** A sentence above the form about the whole of it. `canLoad` offers the letter's new text. */
export type Refusal = { text: string; tone: 'warn' | 'calm'; canLoad?: boolean }

type Props = { refusal: Refusal | null; sentences: Sentences; onLoad?: () => void; page: string }

export function RefusalNotice({ refusal, sentences: say, onLoad, page }: Props) {
  if (!refusal) return null
  const calm = refusal.tone === 'calm'
  return (
    <div
      id="refusal"
      className={calm ? 'notice' : 'notice-warn'}
      role={calm ? 'status' : 'alert'}
      tabIndex={-1}
    >
      {!calm && <p className="text-warn mb-1 font-semibold">{say.refusalTitle}</p>}
      <p className="text-sm">{refusal.text}</p>
      {!calm && <p className="mt-1 text-sm">{say.kept}</p>}
      {refusal.canLoad && onLoad && (
        <p className="mt-2">
          <a
            className="button-quiet"
            href={`${page}#letter`}
            onClick={(event) => {
              event.preventDefault()
              onLoad()
            }}
          >
            {say.loadEdition}
          </a>
        </p>
      )}
    </div>
  )
}

/** The sentence for an answer that took nothing. */
export function refusalOf(answer: Extract<Answer, { kind: 'refused' }>, say: Sentences): Refusal {
  const { reason, retryAt } = answer
  const time = retryAt?.toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const texts: Record<Refused, string> = {
    'edition-changed': say.editionChanged,
    'invitation-required': say.invitationRequired,
    closed: say.closed,
    unknown: say.unknown,
    'too-large': say.tooLarge,
    'not-understood': say.notUnderstood,
    'too-many': time ? say.tooMany.replace('{time}', time) : say.tooManyLater,
    trapped: say.trapped,
    unavailable: say.unavailable,
    network: say.network,
  }
  return { text: texts[reason], tone: 'warn', canLoad: reason === 'edition-changed' }
}

/** The same when the page itself comes back from a form posted without JavaScript; it then shows the newest text. */
export function refusalOnReturn(code: string | undefined, say: Sentences): Refusal | null {
  if (!code || code === 'invalid-fields' || code === 'kind-not-invited') return null
  const texts: Record<string, string> = {
    'edition-changed': `${say.editionChanged} ${say.editionShown}`,
    'campaign-not-open': say.closed,
    'invitation-required': say.invitationRequired,
    'left-empty': say.trapped,
    'too-many': say.tooManyLater,
    'too-large': say.tooLarge,
  }
  return { text: texts[code] ?? say.unavailable, tone: 'warn' }
}
