import type { ReactNode } from 'react'

type Props = { status: 400 | 403 | 404 | 409 | 410 | 503; title: string; children: ReactNode }

/**
 * A page that is an answer: unknown, closed, not permitted. Next cannot give such a page its status and a body that
 * reads without JavaScript; the meta element asks the front door for it (docs/decisions/002).
 */
export function Status({ status, title, children }: Props) {
  return (
    <main id="content" className="column">
      <meta name="undersigned-status" content={String(status)} />
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <h1 className="title">{title}</h1>
      <div className="lead space-y-3">{children}</div>
    </main>
  )
}
