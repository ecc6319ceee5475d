import type { ReactNode } from 'react'

/** A name or an address that a sentence is about; it keeps its own direction. */
export function StrongName({ children }: { children: ReactNode }) {
  return (
    <strong>
      <bdi>{children}</bdi>
    </strong>
  )
}
