import type { State } from '@/domain/campaign/campaign'
import { translator } from '@/messages/translator'

/** Where a campaign stands, in one word. */
export function StateMark({ state, language }: { state: State; language: string }) {
  const look =
    state === 'open'
      ? 'border-ok text-ok'
      : state === 'draft' || state === 'collecting'
        ? 'border-quiet text-quiet border-dashed'
        : 'border-quiet text-quiet'
  return (
    <span
      className={`inline-block rounded-full border px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap ${look}`}
    >
      {translator(language, 'desk')(`state.${state}`)}
    </span>
  )
}
