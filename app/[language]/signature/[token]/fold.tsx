import type { ReactNode } from 'react'

type Props = {
  /** What `#id` leads to: it stands inside, so that browsers open the fold for it. */
  id: string
  title: ReactNode
  open?: boolean | undefined
  /** Within another fold. */
  within?: boolean
  warn?: boolean
  children: ReactNode
}

/** A part of the own page behind its heading; open where it holds an error, or what came of an act. */
export function Fold({ id, title, open, within = false, warn = false, children }: Props) {
  const Heading = within ? 'h3' : 'h2'
  return (
    <details className={within ? 'own-fold own-fold-within' : 'own-fold'} open={open}>
      <summary>
        <Heading className={warn ? 'text-warn' : undefined}>{title}</Heading>
      </summary>
      <div className="own-fold-in" id={id}>
        {children}
      </div>
    </details>
  )
}
