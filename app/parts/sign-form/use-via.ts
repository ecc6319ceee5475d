import { useEffect, useSyncExternalStore } from 'react'
import { readVia } from '@/domain/signature/signature'

const never = () => () => {}

/**
 * The label of the link or the site that led here. The page is the same for everybody, so it stands in the page's address
 * alone; without JavaScript the server finds it there too (app/parts/signing.ts).
 * @param returned the label that a form brought along when it came back
 */
export function useVia(returned: string | null): string | null {
  const asked = useSyncExternalStore(never, readAddress, () => null)
  const via = returned ?? asked
  // Who reads on in another language still came from there.
  useEffect(() => {
    if (!via) return
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
      const address = new URL(link.href)
      address.searchParams.set('via', via)
      link.href = address.href
    }
  }, [via])
  return via
}

function readAddress(): string | null {
  return readVia(new URLSearchParams(window.location.search).get('via'))
}
