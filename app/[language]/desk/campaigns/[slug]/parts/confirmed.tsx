import type { ReactNode } from 'react'

type Props = {
  summary: string
  facts: string
  action: string
  button: string
  warn?: boolean
  /** Which of several acts the button is, where its address takes them all. */
  what?: string
  /** Beside the act that is usual. */
  quiet?: boolean
  open?: boolean
  /** What else is to be said with it. */
  children?: ReactNode
}

/** An act that cannot be undone: first what it does, then its button. Works without JavaScript. */
export function Confirmed({
  summary,
  facts,
  action,
  button,
  warn = false,
  what,
  quiet = warn,
  open,
  children,
}: Props) {
  return (
    <details open={open}>
      <summary className={`${quiet ? 'button-quiet' : 'button'} list-none`}>{summary}</summary>
      <div className="notice mt-4 mb-0">
        <p className="mb-4 [overflow-wrap:anywhere]">{facts}</p>
        <form method="post" action={action}>
          {children && <div className="mb-4">{children}</div>}
          <button className={warn ? 'button-warn' : 'button'} {...(what && { name: 'what', value: what })}>
            {button}
          </button>
        </form>
      </div>
    </details>
  )
}
