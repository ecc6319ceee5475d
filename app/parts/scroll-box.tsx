import type { ReactNode } from 'react'

// A box that scrolls must be reachable by keyboard even when nothing in it is (WCAG 2.1.1): not every browser sees to it.
const REACHABLE = 0

/** A part of a page that scrolls by itself, named for those who do not see that. */
export function ScrollBox({
  label,
  className,
  children,
}: {
  label: string
  className: string
  children: ReactNode
}) {
  return (
    <div className={className} role="region" aria-label={label} tabIndex={REACHABLE}>
      {children}
    </div>
  )
}
