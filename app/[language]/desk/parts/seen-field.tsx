import type { FormAgain } from '@/app/parts/form'

type Props = {
  again: FormAgain | null
  /** Of what the page shows: see seenOf. Undefined where nothing stored is shown. */
  seen: string | undefined
  /** Where fields that nobody touched give way to what somebody else saved: see beganWith. */
  began?: string | null | undefined
}

/**
 * What the form began from, which its save carries (domain/campaign/save-whole.ts). A form that comes back with something to mend still
 * began there; after a refusal because somebody saved in between (refuse leaves it out) it begins from what is there now.
 */
export function SeenField({ again, seen, began }: Props) {
  const still = again?.values.seen === undefined ? { seen, began } : again.values
  return (
    <>
      {still.seen && <input type="hidden" name="seen" value={still.seen} />}
      {still.began && <input type="hidden" name="began" value={still.began} />}
    </>
  )
}
