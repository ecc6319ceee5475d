'use client'
import { TextField } from '../field'
import { bind, type Bound } from './fields'
import type { Sentences } from './sentences'

/** Who decided, and when: the board of an organization that was invited has often met by then. */
export function DecisionFields({ bound, sentences: say }: { bound: Bound; sentences: Sentences }) {
  return (
    <div className="fields-in-rows gap-x-3 sm:grid-cols-2">
      <TextField
        {...bind(bound, 'decisionBody')}
        label={say.decisionBody}
        aside={say.optional}
        hint={say.decisionHint}
        hintBelow
        autoComplete="off"
      />
      <TextField
        {...bind(bound, 'decisionOn')}
        label={say.decisionOn}
        aside={say.optional}
        type="date"
        autoComplete="off"
      />
    </div>
  )
}
