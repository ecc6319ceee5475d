import type { FormAgain } from '@/app/parts/form'

type Props = {
  again: FormAgain | null
  /** Of what the page shows: see seenOf. Undefined where nothing stored is shown. */
  seen: string | undefined
}

/**
 * What the form began from, which its save carries (domain/campaign/seen.ts). A form that comes back with something to mend still
 * began there; after a refusal because somebody saved in between (refuse leaves it out) it begins from what is there now.
 */
export function SeenField({ again, seen }: Props) {
  const value = again?.values.seen ?? seen
  return value ? <input type="hidden" name="seen" value={value} /> : null
}
