import { useSyncExternalStore } from 'react'
import { readVia } from '@/domain/signature/via'

const never = () => () => {}

/**
 * The label of the link or the site that led here. The page is the same for everybody, so it stands in the page's address
 * alone; without JavaScript the server finds it there too (app/parts/signing.ts).
 * @param returned the label that a form brought along when it came back
 */
export function useVia(returned: string | null): string | null {
  const asked = useSyncExternalStore(never, readAddress, () => null)
  return returned ?? asked
}

function readAddress(): string | null {
  return readVia(new URLSearchParams(window.location.search).get('via'))
}
