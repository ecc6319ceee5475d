import type { ReactNode } from 'react'

/** Why what was asked for did not happen, said as soon as the page is there. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="notice-warn" role="alert">
      {children}
    </p>
  )
}
