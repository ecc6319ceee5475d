'use client'
import type { SignFormProps } from './sign-form-props'
import { TextField } from '../field'
import { bind, type Bound } from './fields'
import { ByKind } from './fields-by-kind'

type Props = { bound: Bound } & Pick<SignFormProps, 'sentences'>

/** Not of type email: without JavaScript the browser would refuse what the server reads as it is meant, Jane <jane@…>. */
export function EmailField({ bound, sentences: say }: Props) {
  return (
    <TextField
      {...bind(bound, 'email')}
      label={say.email}
      aside={<ByKind person={say.notShownOnce} organization={say.notShown} />}
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
