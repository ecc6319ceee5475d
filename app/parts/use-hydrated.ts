import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and until React runs in the browser: until then the page must do by itself. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
