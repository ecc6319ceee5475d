import type { ReactNode } from 'react'

type Props = { tab: string; children: ReactNode; className?: 'wide' | 'column' }

/** A page of the desk or of signing in: never indexed. */
export function DeskPage({ tab, children, className = 'wide' }: Props) {
  return (
    <main id="content" className={className}>
      <title>{tab}</title>
      <meta name="robots" content="noindex" />
      {children}
    </main>
  )
}
