import type { ReactNode } from 'react'
import type { IslandProps } from './island-props'

type Props<Name extends keyof IslandProps> = {
  of: Name
  props: IslandProps[Name]
  /** Not with the first touch. */
  atOnce?: boolean
  children: ReactNode
}

/** The part of a page for everybody that React takes over in the browser. The rest stays as it was sent. */
export function Island<Name extends keyof IslandProps>({ of, props, atOnce, children }: Props<Name>) {
  return (
    <div
      className="contents"
      data-island={of}
      data-wakes={atOnce ? 'at-once' : undefined}
      data-props={JSON.stringify(props)}
    >
      {children}
    </div>
  )
}
