import type { ReactNode } from 'react'

type Props = { tab: string; title: string; children: ReactNode }

/** A page whose address is a key: never indexed, one column, one heading. */
export function TokenPage({ tab, title, children }: Props) {
  return (
    <main id="content" className="column">
      <title>{tab}</title>
      <meta name="robots" content="noindex" />
      <h1 className="title">{title}</h1>
      {children}
    </main>
  )
}
